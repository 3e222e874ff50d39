// Visitors who come by a proxy: limits and journal see them, not the proxy.
import { afterEach, expect, test } from "vitest";
import { type Server, type ServerSettings, startServer } from "../server.ts";
import { HeldTimer } from "../testing/held-timer.ts";
import { turns } from "../testing/slow-engine.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";
import { readNetworks } from "./address.ts";

let server: Server;
let notes: { readonly sentence: string; readonly [detail: string]: unknown }[];

afterEach(() => server.close());

async function open(trusted: string, more: ServerSettings = {}): Promise<void> {
  notes = [];
  const journal = {
    note: (_: string, sentence: string, details: object = {}) => {
      notes.push({ sentence, ...details });
    },
  };
  server = await startServer({ proxies: readNetworks(trusted), journal, ...more });
}

const header = (address: string) =>
  Buffer.from(`PROXY TCP4 ${address} 198.51.100.1 12345 5005\r\n`);

/** Comes by a proxy, which sends these packets first. */
async function arrive(...packets: readonly Buffer[]): Promise<TelnetVisitor> {
  const visitor = await TelnetVisitor.arrive(server.port);
  for (const packet of packets) visitor.send(packet);
  return visitor;
}

/** Until the house has accepted the connection. */
async function isWaitedFor(time: HeldTimer): Promise<void> {
  while (time.count === 0) await turns(1);
}

const addresses = () =>
  notes.filter(({ sentence }) => sentence === "Connection opened.").map(({ address }) => address);

const complaints = () =>
  notes.filter(({ sentence }) => sentence === "A proxy's header could not be read.");

test("the journal has the visitor's address, and his first words are not lost", async () => {
  await open("127.0.0.0/8");
  const first = Buffer.concat([header("192.0.2.7"), Buffer.from("login ann\r\n/ping\r\n")]);
  const ann = await arrive(first);
  await ann.sees("pong");
  expect(addresses()).toEqual(["192.0.2.7"]);
  expect((await server.house.people()).map(({ name }) => name)).toEqual(["ann"]);
});

test("a header may come byte by byte, and a visitor talks on after it", async () => {
  await open("127.0.0.1");
  const bytes = Array.from(header("192.0.2.7"), (byte) => Buffer.of(byte));
  const ann = await arrive(...bytes);
  await ann.sees("Welcome to TestChat");
  ann.type("login ann");
  ann.type("say hello");
  await ann.sees("ann: hello");
  expect(addresses()).toEqual(["192.0.2.7"]);
});

test("limits count visitors, not the proxy", async () => {
  await open("127.0.0.1", { limits: { maxPerAddress: 1 } });
  const first = await arrive(header("192.0.2.7"));
  await first.sees("Welcome to TestChat");
  const second = await arrive(header("192.0.2.7"));
  expect(await second.readsToTheEnd()).toEqual([
    "*** There are too many connections from your address. Close one first.",
  ]);
  const third = await arrive(header("192.0.2.8"));
  await third.sees("Welcome to TestChat");
});

test("a proxy that asks after our health is itself", async () => {
  await open("127.0.0.1");
  const check = await arrive(Buffer.from("PROXY UNKNOWN\r\n"));
  await check.sees("Welcome to TestChat");
  expect(addresses()).toEqual(["127.0.0.1"]);
});

test("a proxy without a header is closed, and the journal says why", async () => {
  await open("127.0.0.1");
  const ann = await arrive(Buffer.from("login ann\r\n"));
  expect(await ann.readsToTheEnd()).toEqual([]);
  expect(complaints()).toMatchObject([{ proxy: "127.0.0.1", why: "it is no PROXY header" }]);
});

test("a proxy that goes away before its header is noted too", async () => {
  await open("127.0.0.1");
  const ann = await arrive(Buffer.from("PROXY TCP4"));
  ann.hangUp();
  expect(await ann.readsToTheEnd()).toEqual([]);
  await expect.poll(() => complaints().map(({ why }) => why)).toEqual(["none came"]);
});

test("a header may take up to five seconds, however it comes", async () => {
  const time = new HeldTimer();
  await open("127.0.0.1", { timer: time.timer });
  const [first, ...rest] = Array.from(header("192.0.2.7"), (byte) => Buffer.of(byte));
  const ann = await arrive(first ?? Buffer.of());
  await isWaitedFor(time);
  time.pass(4_999);
  for (const byte of rest) ann.send(byte);
  await ann.sees("Welcome to TestChat");
  expect(addresses()).toEqual(["192.0.2.7"]);
  expect(complaints()).toEqual([]);
  expect(time.count).toBe(0);
});

test("one that is not there by then closes the connection, and the journal says why", async () => {
  const time = new HeldTimer();
  await open("127.0.0.1", { timer: time.timer });
  const ann = await arrive(Buffer.from("PROXY TCP4 192.0.2.7"));
  await isWaitedFor(time);
  time.pass(4_999);
  ann.send(Buffer.from(" "));
  time.pass(1);
  expect(await ann.readsToTheEnd()).toEqual([]);
  expect(complaints()).toMatchObject([
    { proxy: "127.0.0.1", why: "it was not there after 5 seconds" },
  ]);
});

test("from anyone else a header is a line like any other", async () => {
  await open("192.0.2.1");
  const mallory = await arrive(header("192.0.2.7"));
  await mallory.sees("Please log in");
  expect(addresses()).toEqual(["127.0.0.1"]);
});
