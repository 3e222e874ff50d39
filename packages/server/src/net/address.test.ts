import { expect, test } from "vitest";
import { canonicalAddress, isListed, readNetworks, subscriberOf } from "./address.ts";

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["::FFFF:c000:0201", "192.0.2.1"],
  ["2001:DB8:0:0:0:0:0:1", "2001:db8::1"],
  ["fe80::1%eth0", "fe80::1"],
  ["::1", "::1"],
  ["localhost", undefined],
  ["192.0.2", undefined],
  ["", undefined],
])("%s is written %s", (text, expected) => {
  expect(canonicalAddress(text)).toBe(expected);
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::6", "2001:db8:1:2::/64"],
  ["2001:db8::6", "2001:db8:0:0::/64"],
  ["2001:db8:1:2:3::", "2001:db8:1:2::/64"],
  ["::2", "0:0:0:0::/64"],
  ["127.0.0.1", undefined],
  ["127.9.9.9", undefined],
  ["::1", undefined],
])("%s is counted as %s", (address, expected) => {
  expect(subscriberOf(address)).toBe(expected);
});

test("a list has its addresses and what is in its networks, and no other", () => {
  const list = readNetworks("10.0.0.0/8, 192.0.2.7,2001:db8::/32,::1");
  if (list === undefined) throw new Error("The list was not read.");
  const inside = ["10.255.0.1", "192.0.2.7", "2001:db8:ffff::1", "::1"];
  const outside = ["11.0.0.1", "192.0.2.8", "2001:db9::1", "::2", "127.0.0.1"];
  expect(inside.filter((address) => isListed(list, address))).toEqual(inside);
  expect(outside.filter((address) => isListed(list, address))).toEqual([]);
});

test.each(["", "10.0.0.0/33", "::1/129", "10.0.0.0/8,", "proxy", "10.0.0.0/8/8", "10.0.0.1/x"])(
  "%o is no list",
  (text) => {
    expect(readNetworks(text)).toBeUndefined();
  },
);
