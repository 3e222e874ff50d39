// Who is said farewell to and stays: he is let go of, whatever he goes on sending.
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { HeldTimer } from "../testing/held-timer.ts";
import { turns } from "../testing/slow-engine.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

/** Milliseconds in which he may hang up himself. */
const LINGER = 3_000;
/** Those who may be told at one time that they are not let in. */
const MOST = 1_000;

let server: Server;
let time: HeldTimer;
let clinging: Socket;

beforeEach(async () => {
  time = new HeldTimer();
  server = await startServer({
    timer: time.timer,
    limits: { maxNewcomers: 1, connectRate: 0, floodRate: 0 },
  });
  clinging = await arrive();
});

afterEach(async () => {
  clinging.destroy();
  await server.close();
});

/** Comes, and has read what he is greeted with; ends nothing of his own accord. */
async function arrive(): Promise<Socket> {
  const socket = connect({ port: server.port, host: "127.0.0.1", allowHalfOpen: true });
  socket.on("error", () => {});
  await once(socket, "data");
  return socket.resume();
}

/** Goes on sending for some turns of the loop, or until he is cut off. */
async function drips(socket: Socket, most = Number.POSITIVE_INFINITY): Promise<void> {
  for (let turn = 0; turn < most && !socket.destroyed; turn++) {
    socket.write("x");
    await turns(1);
  }
}

test("who leaves and goes on sending is cut off", async () => {
  clinging.write("logout\r\n");
  await once(clinging, "end");
  time.pass(LINGER - 1);
  await drips(clinging, 100);
  expect(clinging.destroyed).toBe(false);
  time.pass(1);
  await drips(clinging);
  expect(time.count).toBe(0);
});

test("of those who are not let in, a thousand at a time are told why", async () => {
  const refused = await Promise.all(Array.from({ length: MOST }, arrive));
  const surplus = await TelnetVisitor.arrive(server.port);
  expect(await surplus.readsToTheEnd()).toEqual([]);
  for (const socket of refused) socket.destroy();
  await expect.poll(() => time.count).toBe(0);
  const next = await TelnetVisitor.arrive(server.port);
  expect(await next.readsToTheEnd()).toEqual([
    "*** Too many people are about to log in. Please try again in a moment.",
  ]);
});

test("who is not let in and goes on sending is cut off", async () => {
  const refused = await arrive();
  time.pass(LINGER - 1);
  await drips(refused, 100);
  expect(refused.destroyed).toBe(false);
  time.pass(1);
  await drips(refused);
  expect(time.count).toBe(0);
});
