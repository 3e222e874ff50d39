// TLS beside the plain port.
import { once } from "node:events";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { connect as connectSecurely, type TLSSocket } from "node:tls";
import { writeTeaMessage } from "@tea-party/protocol";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";
import { readNetworks } from "./address.ts";
import { type Credentials, fingerprintOf, makeCredentials } from "./certificates.ts";

let credentials: Credentials;
let server: Server;
let addresses: unknown[];
let failures: unknown[];

beforeAll(async () => {
  credentials = await makeCredentials();
});

async function open(proxies = "192.0.2.1"): Promise<void> {
  addresses = [];
  failures = [];
  const journal = {
    note: (_: string, sentence: string, details?: Record<string, unknown>) => {
      if (sentence === "Connection opened.") addresses.push(details?.address);
      if (sentence === "A TLS handshake failed.") failures.push(details);
    },
  };
  const tls = { port: 0, credentials };
  server = await startServer({ tls, journal, proxies: readNetworks(proxies) });
}

beforeEach(() => open());
afterEach(() => server.close());

/** A visitor who trusts this certificate and no other, and the lines he is sent. */
async function visit(trusted: Credentials, preface?: Buffer) {
  const plain = connect({ port: server.tlsPort ?? 0, host: "127.0.0.1" });
  if (preface !== undefined) plain.write(preface);
  const socket: TLSSocket = connectSecurely({ socket: plain, ca: trusted.cert, host: "localhost" });
  await once(socket, "secureConnect");
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const sees = async (text: string) => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`"${text}" never came.`);
      if (String(value).endsWith(text)) return;
    }
  };
  return { socket, sees };
}

test("a visitor by TLS and one without it are in one room", async () => {
  const { socket, sees } = await visit(credentials);
  await sees("Welcome to TestChat");
  socket.write("login ann\r\n/ping\r\n");
  await sees("pong");
  const bob = await TelnetVisitor.loggedIn(server.port, "bob");
  bob.type("say hello");
  await sees("bob: hello");
  socket.write("say hello, bob\r\n");
  await bob.sees("ann: hello, bob");
  expect(addresses).toEqual(["127.0.0.1", "127.0.0.1"]);
});

test("a long answer comes whole", async () => {
  const { socket, sees } = await visit(credentials);
  socket.write("login ann\r\n");
  for (let line = 0; line < 90; line++) socket.write(`say ${"x".repeat(4000)} ${line}\r\n`);
  await sees(" 89");
  // What is typed is told in shorter pages than what a program asks for.
  socket.write(writeTeaMessage({ type: "history", room: "lobby", limit: 200 }));
  await sees("That is where it begins.");
});

test("another certificate is shown to who comes next, and nobody is disturbed", async () => {
  const before = await visit(credentials);
  const renewed = await makeCredentials();
  server.renewCertificate(renewed);
  const after = await visit(renewed);
  expect(after.socket.getPeerX509Certificate()?.fingerprint256).toBe(fingerprintOf(renewed));
  before.socket.write("login ann\r\n/ping\r\n");
  await before.sees("pong");
});

test("a key that does not fit changes nothing", async () => {
  const other = await makeCredentials();
  expect(() => server.renewCertificate({ cert: credentials.cert, key: other.key })).toThrow();
  const { sees } = await visit(credentials);
  await sees("Welcome to TestChat");
});

test("a plain client on this port is closed and runs nothing", async () => {
  const lost = await TelnetVisitor.arrive(server.tlsPort ?? 0);
  lost.type("login mallory");
  expect((await lost.readsToTheEnd()).join()).not.toContain("Welcome");
  expect(await server.house.people()).toEqual([]);
});

test("a handshake that fails is in the journal, once, with whose it was", async () => {
  const lost = await TelnetVisitor.arrive(server.tlsPort ?? 0);
  lost.type("login mallory");
  await lost.readsToTheEnd();
  const fickle = await TelnetVisitor.arrive(server.tlsPort ?? 0);
  fickle.hangUp();
  await fickle.readsToTheEnd();
  await server.close();
  expect(failures).toEqual([
    { address: "127.0.0.1", reason: "wrong version number" },
    { address: "127.0.0.1", reason: "The peer hung up." },
  ]);
});

test("who never shakes hands is closed", async () => {
  await server.close();
  server = await startServer({ tls: { port: 0, credentials, handshakeTimeout: 50 } });
  const silent = await TelnetVisitor.arrive(server.tlsPort ?? 0);
  expect(await silent.readsToTheEnd()).toEqual([]);
});

test("by a proxy, the visitor's address is in the journal", async () => {
  await server.close();
  await open("127.0.0.1");
  const { sees } = await visit(credentials, Buffer.from("PROXY TCP4 192.0.2.7 192.0.2.1 1 2\r\n"));
  await sees("Welcome to TestChat");
  expect(addresses).toEqual(["192.0.2.7"]);
});
