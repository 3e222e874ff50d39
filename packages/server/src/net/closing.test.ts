// A house that closes: who is waited for, and for what.
import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { memoryEngine } from "../engines/memory/memory-engine.ts";
import { type Server, type ServerSettings, startServer } from "../server.ts";
import { HeldTimer } from "../testing/held-timer.ts";
import { turns } from "../testing/slow-engine.ts";
import { SlowReader } from "../testing/slow-reader.ts";
import { readNetworks } from "./address.ts";
import { makeCredentials } from "./certificates.ts";

/** Milliseconds that the keeper is promised: for who has taken his farewell, and for who has not. */
const PARTING = 500;
const LINGER = 3_000;

/** More than the kernel takes for who does not read. */
const LINES = 4_000;

let server: Server;
let time: HeldTimer;
let notes: string[];

beforeEach(() => {
  time = new HeldTimer();
  notes = [];
});

/** For a test that failed before it closed the house. */
afterEach(() => server.close());

async function open(more: ServerSettings = {}): Promise<void> {
  const journal = { note: (_: string, sentence: string) => notes.push(sentence) };
  server = await startServer({ timer: time.timer, journal, ...more });
}

/** Whether something has happened, given turns of the event loop and no time. */
async function happensSoon(promise: Promise<unknown>): Promise<boolean> {
  let hasHappened = false;
  promise.then(() => {
    hasHappened = true;
  });
  for (let turn = 0; turn < 1_000 && !hasHappened; turn++) await turns(1);
  return hasHappened;
}

test("who never hangs up is waited for no longer than it takes to do so", async () => {
  await open();
  const clinging = connect({ port: server.port, host: "127.0.0.1", allowHalfOpen: true });
  await once(clinging, "data");
  const closing = server.close();
  expect(String(await once(clinging, "data"))).toContain("*** TestChat is closing. Goodbye.");

  time.pass(PARTING - 1);
  expect(await happensSoon(closing)).toBe(false);
  time.pass(1);
  expect(await happensSoon(closing)).toBe(true);
  expect(time.count).toBe(0);
  clinging.destroy();
});

/** Someone who has stopped to read, and for whom a lot waits. */
async function slowReader(): Promise<SlowReader> {
  await open({ limits: { sendQueue: 0 } });
  const slow = await SlowReader.loggedIn(server.port, "slow");
  const { mainPlace } = server.house;
  for (let line = 0; line < LINES; line++) {
    await mainPlace.announce({ type: "said", who: "ann", text: "x".repeat(4_000) });
  }
  return slow;
}

test("who has not taken his farewell yet has longer, and is let go of once he has", async () => {
  const slow = await slowReader();
  const closing = server.close();
  time.pass(LINGER - 1);
  expect(await happensSoon(closing)).toBe(false);

  expect((await slow.readsToTheEnd()).endsWith("*** TestChat is closing. Goodbye.\r\n")).toBe(true);
  await closing;
});

test("who takes nothing of it is cut off in the end", async () => {
  const slow = await slowReader();
  const closing = server.close();
  time.pass(LINGER);

  expect(await happensSoon(closing)).toBe(true);
  slow.leave();
});

test("an engine that can't be closed leaves nobody and nothing waiting", async () => {
  const close = () => Promise.reject(new Error("no disk"));
  const troubled = await startServer({
    engine: { ...memoryEngine(Date.now), close },
    timer: time.timer,
  });
  const ann = connect({ port: troubled.port, host: "127.0.0.1" });
  await once(ann, "data");
  await expect(troubled.close()).rejects.toThrow("no disk");
  await expect.poll(() => time.count).toBe(0);
  ann.destroy();
});

test("who has not come in yet goes at once, and nobody complains", async () => {
  const tls = { port: 0, credentials: await makeCredentials() };
  await open({ tls, proxies: readNetworks("127.0.0.2") });
  const byProxy = connect({ port: server.port, host: "127.0.0.1", localAddress: "127.0.0.2" });
  const shaking = connect({ port: server.tlsPort ?? 0, host: "127.0.0.1" });
  await Promise.all([once(byProxy, "connect"), once(shaking, "connect")]);
  // Accepted in the order of coming: once the last has been greeted, the others are at the door.
  await once(connect({ port: server.port, host: "127.0.0.1" }), "data");

  expect(await happensSoon(server.close())).toBe(true);
  expect(notes.filter((sentence) => !sentence.startsWith("Connection"))).toEqual([]);
});
