// A slow reader hurts only itself: the talk of rooms is left out for it, then it is shown out.
import { afterEach, describe, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { HeldTime } from "../testing/held-time.ts";
import { SlowReader } from "../testing/slow-reader.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";
import type { NetLimits } from "./limits.ts";

/** More than the kernel's buffers and a small send queue take together. */
const LINES = 3_000;
const LINE = "x".repeat(4_000);

const SMALL_QUEUE = 65_536;
const MEGABYTE = 1024 * 1024;

/** Sent by a client that asks for facts, not text. */
const AS_PROGRAM = '\xff\xfd\xc9\xff\xfa\xc9Core.Supports.Set ["Tea 1"]\xff\xf0';

let server: Server;
let time: HeldTime;
/** Who talks reads along. */
let ann: SlowReader;

afterEach(() => server.close());

async function open(limits: Partial<NetLimits>): Promise<void> {
  time = new HeldTime();
  server = await startServer({
    limits: { floodRate: 0, idleProbe: 0, ...limits },
    ...time.settings,
  });
  ann = await SlowReader.loggedIn(server.port, "ann");
}

/** Ann says all her lines, a few at a time as they come back to her. */
async function talk(): Promise<void> {
  for (let said = 0; said < LINES; said += 20) {
    for (let line = said; line < said + 20; line++) ann.type(`say ${line} ${LINE}`);
    await ann.receives(new RegExp(`ann: ${said + 19} x+\r\n`));
  }
}

async function names(): Promise<readonly string[]> {
  return (await server.house.people()).map(({ name }) => name);
}

/** The numbers of the lines of hers that somebody was told. */
function linesIn(received: string): readonly number[] {
  return Array.from(received.matchAll(/ann: (\d+) x/g), ([, line]) => Number(line));
}

test("one line stands for what was left out, and then he is told everything again", async () => {
  await open({ sendQueue: SMALL_QUEUE });
  const slow = await SlowReader.loggedIn(server.port, "slow");
  await talk();
  await slow.receives(/You missed/);
  ann.type("say are you with us?");
  await slow.receives(/are you with us/);
  const told = linesIn(slow.received);
  expect(told).toEqual(told.map((_, index) => index));
  expect(told.length).toBeLessThan(LINES);
  const missed = slow.received.match(/You missed .*/g);
  expect(missed).toEqual([`You missed ${LINES - told.length} lines; see history.`]);
  slow.leave();
});

test("a program is told of how many lines of which room", async () => {
  await open({ sendQueue: SMALL_QUEUE });
  const slow = await SlowReader.loggedIn(server.port, "robot", AS_PROGRAM);
  await talk();
  await slow.receives(/Tea\.Missed/);
  const told = slow.received.match(/Tea\.Said/g)?.length ?? 0;
  const [, missed = "{}"] = /Tea\.Missed (\{.*?\})/.exec(slow.received) ?? [];
  expect(JSON.parse(missed)).toMatchObject({ room: "lobby", count: LINES - told });
  slow.leave();
});

test("answers and private words are not left out", async () => {
  await open({ sendQueue: SMALL_QUEUE });
  const slow = await SlowReader.loggedIn(server.port, "slow");
  await talk();
  ann.type("tell slow wake up");
  await ann.receives(/You tell slow: wake up/);
  slow.type("time");
  await slow.receives(/This house has been open/);
  expect(slow.received).toContain("ann tells you: wake up");
  expect(slow.received).toContain("You missed");
  slow.leave();
});

test("what waits is bounded, and shared", async () => {
  await open({ sendQueue: MEGABYTE });
  const readers = await Promise.all(
    Array.from({ length: 20 }, (_, number) => SlowReader.loggedIn(server.port, `slow${number}`)),
  );
  const before = process.memoryUsage().arrayBuffers;
  await talk();
  const after = process.memoryUsage().arrayBuffers;
  // 12 MB were said; a copy for each would be 240 MB.
  expect(after - before).toBeLessThan(30 * MEGABYTE);
  for (const reader of readers) reader.leave();
});

test("who reads late but within the send queue is told every line", async () => {
  await open({ sendQueue: 32 * MEGABYTE });
  const late = await SlowReader.loggedIn(server.port, "late");
  await talk();
  await late.receives(new RegExp(`${LINES - 1} x+\r\n$`));
  expect(linesIn(late.received)).toEqual(Array.from({ length: LINES }, (_, line) => line));
  expect(late.received).not.toContain("missed");
  late.leave();
});

describe("shown out with a reason is", () => {
  test("for whom too many private words wait", async () => {
    await open({ sendQueue: SMALL_QUEUE });
    const slow = await SlowReader.loggedIn(server.port, "slow");
    await talk();
    for (let word = 0; word < 70; word++) ann.type(`tell slow ${LINE}`);
    ann.type("/ping");
    await ann.receives(/pong/);
    const received = await slow.readsToTheEnd();
    expect(received).toMatch(/You did not read what you were sent for too long\. Goodbye\.\r\n$/);
    expect(received).not.toContain("tells you");
    await expect.poll(names).toEqual(["ann"]);
  });

  test("nobody for whom just less waits", async () => {
    await open({ sendQueue: SMALL_QUEUE });
    const slow = await SlowReader.loggedIn(server.port, "slow");
    await talk();
    // With what the queue holds of the room already, it stays below four times the queue.
    for (let word = 0; word < 40; word++) ann.type(`tell slow ${word} ${LINE}`);
    ann.type("/ping");
    await ann.receives(/pong/);
    await slow.receives(/ann tells you: 39 /);
    expect(slow.received.match(/tells you/g)?.length).toBe(40);
    slow.leave();
  });

  test("who takes nothing for too long", async () => {
    await open({ sendQueue: SMALL_QUEUE, sendTimeout: 120 });
    const slow = await SlowReader.loggedIn(server.port, "slow");
    await talk();
    time.pass(120);
    expect(await names()).toEqual(["ann", "slow"]);
    time.pass(1);
    await slow.readsToTheEnd();
    expect(slow.received).toMatch(
      /You did not read what you were sent for too long\. Goodbye\.\r\n$/,
    );
    await expect.poll(names).toEqual(["ann"]);
  });

  test("nobody who reads, however long it takes", async () => {
    await open({ sendQueue: SMALL_QUEUE, sendTimeout: 120 });
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");
    time.pass(1_000);
    ann.type(`say ${LINE}`);
    await bob.sees(`ann: ${LINE}`);
  });
});
