// A flood is slowed, never punished: it comes whole and in order, and costs others nothing.
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { HeldTime } from "../testing/held-time.ts";
import { ProgramVisitor } from "../testing/program-visitor.ts";
import { turns } from "../testing/slow-engine.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

const MEGABYTE = 1024 * 1024;

let server: Server;

afterEach(() => server.close());

const block = (count: number) =>
  Array.from({ length: count }, (_, index) => `say line ${index}\r\n`).join("");

test("a pasted block of 200 lines arrives whole and in order", async () => {
  server = await startServer({ limits: { floodRate: 200, floodBurst: 50 } });
  const ann = await TelnetVisitor.loggedIn(server.port, "ann");
  ann.send(Buffer.from(block(200)));
  for (let line = 0; line < 200; line++) expect(await ann.reads()).toBe(`ann: line ${line}`);
});

test("beyond its burst a flood waits for its time, and others do not", async () => {
  const time = new HeldTime();
  server = await startServer({ limits: { floodRate: 10, floodBurst: 20 }, ...time.settings });
  const bob = await TelnetVisitor.loggedIn(server.port, "bob");
  const ann = await TelnetVisitor.loggedIn(server.port, "ann");
  await bob.sees("ann has entered the room.");
  // Two of her twenty went into logging in.
  ann.send(Buffer.from(block(40)));
  for (let line = 0; line < 18; line++) expect(await bob.reads()).toBe(`ann: line ${line}`);
  bob.type("say and I?");
  expect(await bob.reads()).toBe("bob: and I?");
  time.pass(1);
  for (let line = 18; line < 28; line++) expect(await bob.reads()).toBe(`ann: line ${line}`);
  bob.type("say and I?");
  expect(await bob.reads()).toBe("bob: and I?");
  time.pass(2);
  for (let line = 28; line < 40; line++) expect(await bob.reads()).toBe(`ann: line ${line}`);
});

test("a burst just as large as it may be waits for nothing", async () => {
  const time = new HeldTime();
  server = await startServer({ limits: { floodRate: 1, floodBurst: 20 }, ...time.settings });
  const ann = await TelnetVisitor.loggedIn(server.port, "ann");
  ann.send(Buffer.from(block(18)));
  await ann.sees("ann: line 17");
});

test("0 is no limit", async () => {
  const time = new HeldTime();
  server = await startServer({ limits: { floodRate: 0 }, ...time.settings });
  const ann = await TelnetVisitor.loggedIn(server.port, "ann");
  ann.send(Buffer.from(block(5_000)));
  await ann.sees("ann: line 4999");
});

test("messages of programs count as lines", async () => {
  const time = new HeldTime();
  server = await startServer({ limits: { floodRate: 10, floodBurst: 20 }, ...time.settings });
  const program = await ProgramVisitor.loggedIn(server.port, "robot");
  const ann = await TelnetVisitor.loggedIn(server.port, "ann");
  for (let line = 0; line < 40; line++) program.types(`line ${line}`);
  ann.type("say over");
  let before = 0;
  for (let read = await ann.reads(); read !== "ann: over"; read = await ann.reads()) before++;
  expect(before).toBeLessThan(20);
  time.pass(2);
  await ann.sees("robot: line 25");
  time.pass(2);
  await ann.sees("robot: line 39");
});

test("telnet's negotiation counts as lines: an option can be switched as often as one likes", async () => {
  const time = new HeldTime();
  server = await startServer({ limits: { floodRate: 10, floodBurst: 20 }, ...time.settings });
  const crawler = await TelnetVisitor.arrive(server.port);
  const [DO, DONT, MSSP] = [253, 254, 70];
  for (let each = 0; each < 15; each++) crawler.send(Uint8Array.of(255, DO, MSSP, 255, DONT, MSSP));
  crawler.type("hello");
  const ann = await TelnetVisitor.loggedIn(server.port, "ann");
  ann.type("ping");
  await ann.sees("pong");
  expect(crawler.received.match(/PLAYERS/g)).toHaveLength(10);
  time.pass(2);
  await crawler.sees("Please log in");
});

test("what a flood leaves waiting is the sender's to keep: the socket is not read", async () => {
  const time = new HeldTime();
  server = await startServer({ limits: { floodRate: 1, floodBurst: 10 }, ...time.settings });
  const flood = connect({ port: server.port, host: "127.0.0.1" });
  const megabyte = Buffer.alloc(MEGABYTE, "say again\r\n");
  await new Promise((resolve) => flood.once("connect", resolve));
  const before = process.memoryUsage.rss();
  for (let written = 0; written < 64; written++) flood.write(megabyte);
  let left: number;
  do {
    left = flood.writableLength;
    await turns(100);
  } while (flood.writableLength < left);
  const ann = await TelnetVisitor.loggedIn(server.port, "ann");
  // The kernel's buffers take some megabytes. The rest is still where it came from.
  expect(flood.writableLength).toBeGreaterThan(32 * MEGABYTE);
  expect(process.memoryUsage.rss() - before).toBeLessThan(20 * MEGABYTE);
  ann.type("say undisturbed");
  await ann.sees("ann: undisturbed");
  flood.destroy();
});
