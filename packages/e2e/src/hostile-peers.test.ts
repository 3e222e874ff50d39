// Peers who send without end, to the whole program: it must not grow, and others must be served.
import { existsSync, readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { TelnetVisitor } from "@tea-party/server/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ServerProcess } from "./testing/server-process.ts";

const MEGABYTE = 1_000_000;
const [SB, IAC, TTYPE, GMCP] = [250, 255, 24, 201];

let server: ServerProcess;
let ann: TelnetVisitor;

beforeEach(async () => {
  server = await ServerProcess.start(["--port", "0", "--flood-rate", "0"], {
    TEA_LOG_LEVEL: "silent",
  });
  ann = await TelnetVisitor.loggedIn(server.port, "ann");
  // So that the first of everything, compiled code above all, is not counted.
  for (let time = 0; time < 200; time++) await isServed();
});

afterEach(() => server.stop());

/** A line of ann's goes to the house and back. */
async function isServed(): Promise<void> {
  ann.type("ping");
  await ann.sees("pong");
}

/** Bytes of the server's memory that are in use, by the kernel's count. */
function residentMemory(): number {
  const status = readFileSync(`/proc/${server.processId}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

/** Writes everything, no faster than it is read. */
async function pour(socket: Socket, filler: Uint8Array, size: number): Promise<void> {
  for (let sent = 0; sent < size; sent += filler.length) {
    if (!socket.write(filler)) await new Promise((resolve) => socket.once("drain", resolve));
  }
}

const floods = [
  {
    what: "10 MB of a subnegotiation without end",
    first: Buffer.of(IAC, SB, TTYPE, 0),
    filler: Buffer.alloc(65_536, "x"),
    size: 10 * MEGABYTE,
  },
  {
    what: "10 MB without a line end",
    first: Buffer.from("say "),
    filler: Buffer.alloc(65_536, "x"),
    size: 10 * MEGABYTE,
  },
  {
    what: "1 MB of broken GMCP JSON",
    first: Buffer.from([IAC, SB, GMCP, ...Buffer.from("Core.Hello ")]),
    filler: Buffer.alloc(65_536, "["),
    size: MEGABYTE,
  },
];

describe.skipIf(!existsSync("/proc/self/status")).each([
  ["before logging in", ""],
  ["after logging in", "login mallory\r\n"],
])("%s, where /proc tells of memory", (_, login) => {
  test.each(floods)("$what", { timeout: 20_000 }, async ({ first, filler, size }) => {
    const before = residentMemory();
    const mallory = connect({ port: server.port, host: "127.0.0.1" });
    mallory.on("error", () => {});
    mallory.resume();
    const gone = new Promise((resolve) => mallory.once("close", resolve));
    mallory.write(login);
    mallory.write(first);
    let isPouring = true;
    const poured = Promise.race([pour(mallory, filler, size), gone]).then(() => {
      isPouring = false;
    });
    do await isServed();
    while (isPouring);
    await poured;
    expect(residentMemory() - before).toBeLessThan(20 * MEGABYTE);
    mallory.destroy();
  });
});
