// When a peer is asked for a sign of life, and until when it is waited for.
import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PROOF_SECONDS } from "./keep-alive.ts";
import { Liveness } from "./liveness.ts";

const IDLE = 45;
const NOP = Buffer.of(255, 241);

let server: Server;
let peer: Socket;
let liveness: Liveness;

beforeEach(async () => {
  server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  peer = connect({ port, host: "127.0.0.1" });
  const [socket] = (await once(server, "connection")) as [Socket];
  socket.on("error", () => {});
  liveness = new Liveness(socket, IDLE, 0);
});

afterEach(() => {
  peer.destroy();
  server.close();
});

test("a peer is proved for a while, which asking again makes no longer", () => {
  liveness.prove(10);
  liveness.look(10 + PROOF_SECONDS * 2, 0);
  expect(liveness.isProving).toBe(true);
  liveness.prove(10 + PROOF_SECONDS * 2);
  liveness.look(11 + PROOF_SECONDS * 2, 0);
  expect(liveness.isProving).toBe(false);
});

test("a NOP breaks the silence of who knows telnet, and is not sent to others", () => {
  expect(liveness.look(IDLE, 0)).toBe(false);
  liveness.received(Buffer.from("hello\r\n"), IDLE);
  expect(liveness.look(IDLE * 2, 0)).toBe(false);
  liveness.received(NOP, IDLE * 2);
  expect(liveness.look(IDLE * 3 - 1, 0)).toBe(false);
  expect(liveness.look(IDLE * 3, 0)).toBe(true);
});

test("what is written breaks the silence as well", () => {
  liveness.received(NOP, 0);
  expect(liveness.look(IDLE, 1)).toBe(false);
  expect(liveness.look(IDLE + 1, 1)).toBe(true);
});
