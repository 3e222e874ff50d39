// How much may wait for a reader who takes nothing: to the byte.
import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Place } from "../house/place.ts";
import { turns } from "../testing/slow-engine.ts";
import { Outbox } from "./outbox.ts";

const QUEUE = 1_000;
/** More than the kernel takes for who does not read. */
const MUCH = new Uint8Array(20_000_000);
const lobby = { name: "lobby" } as Place;

let server: Server;
let reader: Socket;
let outbox: Outbox;
let told: string[];

beforeEach(async () => {
  told = [];
  server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  reader = connect({ port, host: "127.0.0.1" }).pause();
  const [socket] = (await once(server, "connection")) as [Socket];
  socket.on("error", () => {});
  outbox = new Outbox(socket, QUEUE, {
    fellBehind: () => told.push("fell behind"),
    caughtUp: (missed) => told.push(`caught up, missed ${missed?.get(lobby) ?? 0}`),
  });
  // The socket has more than it can pass on, and the next write waits for it.
  outbox.push(MUCH);
  outbox.flush();
  outbox.push(new Uint8Array(1));
  outbox.flush();
});

afterEach(() => {
  reader.destroy();
  server.close();
});

test("the talk of rooms is left out once more than the queue waits", async () => {
  outbox.push(new Uint8Array(QUEUE));
  expect(told).toEqual([]);
  outbox.pushNews(new Uint8Array(1), lobby, 1);
  expect(told).toEqual(["fell behind"]);
  outbox.pushNews(new Uint8Array(1), lobby, 2);
  reader.resume();
  while (told.length < 2) await turns(1);
  expect(told).toEqual(["fell behind", "caught up, missed 2"]);
});

test("four times the queue is the most, and a byte more is too much", () => {
  outbox.push(new Uint8Array(QUEUE * 4));
  expect(outbox.isOverfull).toBe(false);
  outbox.push(new Uint8Array(1));
  expect(outbox.isOverfull).toBe(true);
});
