// Visits as rude as they come: noise, half lines, sudden ends. For tests.
import { connect, type Socket } from "node:net";
import { encodeUtf8, gmcp, type TeaRequest, writeGmcp, writeTeaMessage } from "@tea-party/protocol";
import fc from "fast-check";
import { turns } from "./slow-engine.ts";

const line = fc.oneof(
  fc.constantFrom(
    "say hello",
    "me waves",
    "look",
    "who",
    "rooms",
    "join garden",
    "join kitchen",
    "leave",
    "topic tea",
    "away lunch",
    "back",
    "history",
    "set input talk",
    "tell visitor1 psst",
    "logout",
    "",
    "nick visitor1",
    "what is this",
  ),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

const asks: fc.Arbitrary<TeaRequest> = fc.oneof(
  fc.record({ type: fc.constant("input" as const), text: line, line: fc.string({ minLength: 1 }) }),
  fc.record({ type: fc.constant("typing" as const), room: fc.constantFrom("lobby", "garden") }),
  fc.record({ type: fc.constant("history" as const), room: fc.constant("lobby") }),
);

const packet: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 6, arbitrary: line.map((text) => encodeUtf8(`${text}\r\n`)) },
  { weight: 2, arbitrary: asks.map(writeTeaMessage) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 40 }) },
  { weight: 1, arbitrary: line.map((text) => encodeUtf8(text)) },
);

/** What one visitor does, and how he goes. */
export const rudeVisit = fc.record({
  isProgram: fc.boolean(),
  hasName: fc.boolean(),
  packets: fc.array(packet, { maxLength: 15 }),
  /** Turns of the event loop between two packets. */
  pace: fc.integer({ min: 1, max: 6 }),
  goes: fc.constantFrom("drops", "hangs up", "logs out"),
});

type Visit = typeof rudeVisit extends fc.Arbitrary<infer Value> ? Value : never;

/** Carries a visit out. Resolves when its connection is closed. */
export async function payVisit(
  port: number,
  { isProgram, hasName, packets, pace, goes }: Visit,
  number: number,
): Promise<void> {
  const socket = connect({ port, host: "127.0.0.1" });
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.on("error", () => {}).resume();
  await new Promise((resolve) => socket.once("connect", resolve));
  if (isProgram) {
    socket.write(Uint8Array.of(255, 253, gmcp.code));
    socket.write(writeGmcp("Core.Supports.Set", ["Tea 1"]));
  }
  if (hasName) socket.write(`login visitor${number}\r\n`);
  for (const bytes of packets) {
    await turns(pace);
    if (socket.writable) socket.write(bytes);
  }
  await turns(pace);
  leave(socket, goes);
  await closed;
}

function leave(socket: Socket, goes: Visit["goes"]): void {
  if (goes === "drops") socket.resetAndDestroy();
  else socket.end(goes === "logs out" ? "\r\n/logout\r\n" : "");
}
