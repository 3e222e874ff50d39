// Trap: browsers and TLS clients on the plain port. They are closed at once and run nothing.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

let server: Server;

beforeEach(async () => {
  server = await startServer();
});

afterEach(() => server.close());

const latin1 = (text: string) => Buffer.from(text, "latin1");

const POST = latin1(
  "POST /chat HTTP/1.1\r\nHost: tea\r\nContent-Length: 22\r\n\r\nlogin mallory\r\nsay hi\r\n",
);
const HELLO = latin1("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\nlogin mallory\r\n");

/** What a stranger is told who sends these bytes, one packet each. */
async function told(...packets: readonly Buffer[]): Promise<readonly string[]> {
  const stranger = await TelnetVisitor.arrive(server.port);
  await stranger.sees("Welcome to TestChat");
  for (const packet of packets) stranger.send(packet);
  return stranger.readsToTheEnd();
}

const bytes = (packet: Buffer) => Array.from(packet, (byte) => Buffer.of(byte));

describe.each([
  ["HTTP", POST, "*** This is a chat for telnet and MUD clients. It speaks no HTTP."],
  ["TLS", HELLO, "*** This port speaks no TLS."],
])("%s", (_, packet, farewell) => {
  test.each([
    ["whole", [packet]],
    ["byte by byte", bytes(packet)],
    ["cut in its first word", [packet.subarray(0, 1), packet.subarray(1)]],
  ])("%s", async (_, packets) => {
    expect(await told(...packets)).toEqual([farewell]);
    expect(await server.house.people()).toEqual([]);
  });
});

test("a line that begins like a request is talk", async () => {
  const ann = await TelnetVisitor.loggedIn(server.port, "ann");
  for (const line of ["GET well soon", "GET / HTTP/1.1"]) {
    ann.type(`say ${line}`);
    await ann.sees(`ann: ${line}`);
  }
  ann.type("GET / HTTP/1.1");
  await ann.sees("Unknown command: GET");
});

test("a first line in capitals is answered like any other", async () => {
  const bob = await TelnetVisitor.arrive(server.port);
  bob.type("GET well soon");
  await bob.sees("Please log in");
  bob.type("LOGIN bob");
  bob.type("/ping");
  await bob.sees("pong");
});
