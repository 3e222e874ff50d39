import { describe, expect, test } from "vitest";
import { Admission } from "./admission.ts";

const NONE = { maxConnections: 0, maxPerAddress: 0, maxNewcomers: 0, connectRate: 0 };
const NOW = 1_000;

function admission(limits: Partial<typeof NONE>, countLoggedIn = () => 0): Admission {
  return new Admission({ ...NONE, ...limits }, countLoggedIn);
}

/** What so many newcomers from an address are told, one after another: a code, or nothing. */
function admit(to: Admission, count: number, address = "192.0.2.1", now = NOW) {
  return Array.from({ length: count }, () => to.admit(address, now)?.code);
}

test("0 is no limit", () => {
  expect(new Set(admit(admission({}), 10_000))).toEqual(new Set([undefined]));
});

test("a full house has room again when someone leaves", () => {
  const house = admission({ maxConnections: 2 });
  expect(admit(house, 3)).toEqual([undefined, undefined, "too-many-connections"]);
  house.release("192.0.2.1");
  expect(admit(house, 2)).toEqual([undefined, "too-many-connections"]);
});

describe("by address", () => {
  test("one address has its limit, and others have theirs", () => {
    const house = admission({ maxPerAddress: 2 });
    expect(admit(house, 3)).toEqual([undefined, undefined, "too-many-from-address"]);
    expect(admit(house, 2, "192.0.2.2")).toEqual([undefined, undefined]);
    house.release("192.0.2.1");
    expect(admit(house, 2)).toEqual([undefined, "too-many-from-address"]);
  });

  test("the addresses of one IPv6 /64 are one", () => {
    const house = admission({ maxPerAddress: 1 });
    expect(admit(house, 1, "2001:db8:1:2::1")).toEqual([undefined]);
    expect(admit(house, 1, "2001:db8:1:2:ffff::2")).toEqual(["too-many-from-address"]);
    expect(admit(house, 1, "2001:db8:1:3::1")).toEqual([undefined]);
    house.release("2001:db8:1:2::1");
    expect(admit(house, 1, "2001:db8:1:2:ffff::2")).toEqual([undefined]);
  });

  test("loopback is not limited", () => {
    const house = admission({ maxPerAddress: 1 });
    expect(admit(house, 3, "127.0.0.1")).toEqual([undefined, undefined, undefined]);
    expect(admit(house, 3, "::1")).toEqual([undefined, undefined, undefined]);
  });
});

test("a second's connections may come at once, and then at their rate", () => {
  const house = admission({ connectRate: 4 });
  const four = Array(4).fill(undefined);
  expect(admit(house, 5)).toEqual([...four, "connecting-too-fast"]);
  expect(admit(house, 2, "::1", NOW + 250)).toEqual([undefined, "connecting-too-fast"]);
  expect(admit(house, 5, "::1", NOW + 1250)).toEqual([...four, "connecting-too-fast"]);
});

describe("who has not logged in", () => {
  test("is limited, and who has is not", () => {
    let loggedIn = 0;
    const house = admission({ maxNewcomers: 2 }, () => loggedIn);
    expect(admit(house, 3)).toEqual([undefined, undefined, "too-many-newcomers"]);
    loggedIn = 1;
    expect(admit(house, 2, "192.0.2.1", NOW + 10)).toEqual([undefined, "too-many-newcomers"]);
  });

  test("is counted once in ten milliseconds, however many are refused meanwhile", () => {
    let counts = 0;
    const house = admission({ maxNewcomers: 1 }, () => {
      counts++;
      return 0;
    });
    admit(house, 1_000);
    admit(house, 1_000, "192.0.2.2", NOW + 9);
    expect(counts).toBe(1);
    admit(house, 1_000, "192.0.2.2", NOW + 10);
    expect(counts).toBe(2);
  });

  test("makes room by leaving", () => {
    const house = admission({ maxNewcomers: 1 });
    expect(admit(house, 1)).toEqual([undefined]);
    house.release("192.0.2.1");
    expect(admit(house, 2)).toEqual([undefined, "too-many-newcomers"]);
  });

  test("makes no room when it is one who was logged in that leaves", () => {
    let loggedIn = 1;
    const house = admission({ maxNewcomers: 2 }, () => loggedIn);
    expect(admit(house, 4)).toEqual([undefined, undefined, undefined, "too-many-newcomers"]);
    loggedIn = 0;
    house.release("192.0.2.1");
    expect(admit(house, 1, "192.0.2.1", NOW + 10)).toEqual(["too-many-newcomers"]);
  });

  test("is not counted below the limit: that would cost every connection a count of all", () => {
    const house = admission({ maxNewcomers: 100 }, () => {
      throw new Error("counted");
    });
    expect(admit(house, 100)).toEqual(Array(100).fill(undefined));
  });
});
