// 0 means no limit, for each limit that a keeper may set.
import { afterEach, describe, expect, test } from "vitest";
import { type Server, type ServerSettings, startServer } from "../server.ts";
import { HeldTime } from "../testing/held-time.ts";
import { SlowReader } from "../testing/slow-reader.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";
import { readNetworks } from "./address.ts";
import type { NetLimits } from "./limits.ts";

const NOP = "\xff\xf1";
/** By which a client shows that it knows telnet. */
const DONT_GMCP = Buffer.of(255, 254, 201);
/** Seconds. */
const YEAR = 365 * 24 * 3_600;

let server: Server;
let time: HeldTime;

afterEach(() => server.close());

async function open(limits: Partial<NetLimits>, more: ServerSettings = {}): Promise<void> {
  time = new HeldTime();
  server = await startServer({ limits, ...time.settings, ...more });
}

/** More visitors than any limit of connections would let in, from one address and in one second. */
async function crowd(size: number, first = ""): Promise<(string | undefined)[]> {
  return Promise.all(
    Array.from({ length: size }, async () => {
      const visitor = await TelnetVisitor.arrive(server.port);
      if (first !== "") visitor.type(first);
      return visitor.reads();
    }),
  );
}

test("of connections, newcomers, and how fast they come", async () => {
  await open({ maxConnections: 0, maxNewcomers: 0, connectRate: 0 });
  expect(new Set(await crowd(300))).toEqual(new Set(["Welcome to TestChat"]));
});

test("of connections from one address", async () => {
  await open({ maxPerAddress: 0 }, { proxies: readNetworks("127.0.0.1") });
  const told = await crowd(40, "PROXY TCP4 192.0.2.7 198.51.100.1 12345 5005");
  expect(new Set(told)).toEqual(new Set(["Welcome to TestChat"]));
});

test("of the time to log in", async () => {
  await open({ loginTimeout: 0 });
  const ann = await TelnetVisitor.arrive(server.port);
  expect(await ann.reads()).toBe("Welcome to TestChat");
  // Each second is a look at everyone, so a year is told in one.
  time.skip(YEAR);
  ann.type("login ann");
  ann.type("/ping");
  await ann.sees("pong");
});

test("of a burst, whatever the rate", async () => {
  await open({ floodBurst: 0, floodRate: 1 });
  const ann = await TelnetVisitor.loggedIn(server.port, "ann");
  ann.send(Buffer.from("say again\r\n".repeat(500)));
  for (let line = 0; line < 500; line++) expect(await ann.reads()).toBe("ann: again");
});

test("of silence: nobody is probed", async () => {
  await open({ idleProbe: 0 });
  const ann = await TelnetVisitor.loggedIn(server.port, "ann");
  ann.send(DONT_GMCP);
  ann.type("/ping");
  await ann.sees("pong");
  time.skip(YEAR);
  ann.type("/ping");
  await ann.sees("pong");
  expect(ann.received).not.toContain(NOP);
});

describe("of what waits for a reader", () => {
  const LINES = 2_000;
  const LINE = "x".repeat(4_000);
  let ann: SlowReader;
  let late: SlowReader;

  /** Ann says more than the kernel's buffers take, and the other one does not read it. */
  async function talk(limits: Partial<NetLimits>): Promise<void> {
    await open({ floodRate: 0, ...limits });
    ann = await SlowReader.loggedIn(server.port, "ann");
    late = await SlowReader.loggedIn(server.port, "late");
    for (let said = 0; said < LINES; said += 20) {
      for (let line = said; line < said + 20; line++) ann.type(`say ${line} ${LINE}`);
      await ann.receives(new RegExp(`ann: ${said + 19} x+\r\n`));
    }
  }

  test("in bytes: he is told all of it, however much it is", async () => {
    await talk({ sendQueue: 0 });
    await late.receives(new RegExp(`ann: ${LINES - 1} x+\r\n`));
    expect(late.received.match(/ann: /g)?.length).toBe(LINES);
    late.leave();
  });

  test("in time: he may begin to read in a year", async () => {
    await talk({ sendTimeout: 0, sendQueue: 0, idleProbe: 0 });
    time.skip(YEAR);
    time.skip(YEAR);
    await late.receives(new RegExp(`ann: ${LINES - 1} x+\r\n`));
    late.leave();
  });
});
