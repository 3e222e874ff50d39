// Noise against a live house: nothing throws, nothing hangs, nothing grows, others are served.
// TEA_FUZZ_RUNS sets how many pieces of noise there are; `pnpm fuzz` has a hundred thousand.
import { connect } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";
import { endpointLimits } from "./limits.ts";

const RUNS = Number(process.env.TEA_FUZZ_RUNS ?? 300);
/** Visits are dearer than bytes: one for so many pieces of noise. */
const PIECES_A_VISIT = 10;
const TIME_LIMIT = 30_000 + RUNS * 20;

let server: Server;
let ann: TelnetVisitor;
/** What the house noted as its own mistakes. */
let mistakes: unknown[];

beforeEach(async () => {
  mistakes = [];
  server = await startServer({
    limits: { connectRate: 0, floodRate: 0, maxPerAddress: 0 },
    password: "oolong",
    journal: {
      note(level, ...entry) {
        if (level === "error") mistakes.push(entry);
      },
    },
  });
  ann = await TelnetVisitor.arrive(server.port);
  ann.type("login ann");
  ann.type("oolong");
  ann.type("ping");
  await ann.sees("pong");
});

afterEach(() => server.close());

const OPTIONS = [1, 3, 6, 24, 25, 31, 39, 42, 70, 86, 201];
const NAMES = [
  "Core.Hello",
  "Core.Supports.Set",
  "Core.Supports.Add",
  "Core.Supports.Remove",
  "Core.Ping",
  "Char.Login.Credentials",
  "Comm.Channel.Players",
  "Tea.Input",
  "Tea.Secret",
  "Tea.Typing",
  "Tea.History",
  "Tea.Resume",
  "constructor",
];
const WORDS = [
  "login mallory",
  "oolong",
  "say hi",
  "me waves",
  "tell ann hi",
  "set charset gbk",
  "set wrap on",
  "set colour true",
  "history 3 before 2",
  "join garden",
  "leave",
  "nick Mal",
  "who",
  "/",
  "//",
  "",
];

const utf8 = (text: string) => [...Buffer.from(text)];
const option = fc.oneof(fc.constantFrom(...OPTIONS), fc.nat(255));
const verb = fc.integer({ min: 251, max: 254 });
const json = fc.oneof(
  fc.json(),
  fc.constantFrom(
    '["Tea 1"]',
    '["Char 1","Comm.Channel 1"]',
    '{"account":"mal","password":"oolong"}',
    '{"text":"/login mal","line":"1"}',
    '{"__proto__":{"isAdmin":true}}',
    "[[[[",
  ),
);
const gmcp = fc
  .tuple(fc.constantFrom(...NAMES), json)
  .map(([name, body]) => [255, 250, 201, ...utf8(`${name} ${body}`), 255, 240]);
const subnegotiation = fc
  .tuple(option, fc.uint8Array({ maxLength: 60 }))
  .map(([code, payload]) => [255, 250, code, ...payload, 255, 240]);
const line = fc
  .oneof(fc.constantFrom(...WORDS), fc.string({ unit: "binary", maxLength: 40 }))
  .map((text) => [...utf8(text), 13, 10]);
const noise = fc.oneof(
  line,
  gmcp,
  subnegotiation,
  fc.tuple(verb, option).map(([said, code]) => [255, said, code]),
  fc.integer({ min: 239, max: 255 }).map((command) => [255, command]),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => [...bytes]),
);

const visit = fc.record({
  pieces: fc.array(noise, { maxLength: 2 * PIECES_A_VISIT }),
  /** Where the bytes are cut into writes. */
  cuts: fc.array(fc.nat(400), { maxLength: 6 }),
  ending: fc.constantFrom("logout" as const, "hangs up" as const, "drops" as const),
});

/** Plays a visit to its end: the house has let go of it, or it has gone itself. */
async function play({
  pieces,
  cuts,
  ending,
}: typeof visit extends fc.Arbitrary<infer V> ? V : never) {
  const bytes = Uint8Array.from(pieces.flat());
  const socket = connect({ port: server.port, host: "127.0.0.1", noDelay: true });
  socket.on("error", () => {});
  socket.resume();
  const closed = new Promise((resolve) => socket.once("close", resolve));
  const edges = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
  for (const [index, end] of edges.slice(1).entries()) {
    socket.write(bytes.subarray(edges[index], end));
    await turn();
  }
  if (ending === "drops") socket.resetAndDestroy();
  // A subnegotiation may be open, in which no line is read: so this ends the sending as well.
  else socket.end(ending === "logout" ? "\r\nlogout\r\n" : "");
  await closed;
}

test(`${RUNS} pieces of noise in visits to a house`, { timeout: TIME_LIMIT }, async () => {
  let visits = 0;
  await fc.assert(
    fc.asyncProperty(visit, async (one) => {
      await play(one);
      expect(mistakes).toEqual([]);
      if (++visits % 10 > 0) return;
      ann.type("ping");
      await ann.sees("pong");
    }),
    { numRuns: Math.ceil(RUNS / PIECES_A_VISIT) },
  );
  ann.type("ping");
  await ann.sees("pong");
  expect(ann.transcript).not.toContain("UNSAFE");
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  await everyoneIsGone();
});

/** Nobody but ann is left, once those who may come back have had their time. */
async function everyoneIsGone(): Promise<void> {
  const strangers = [...server.house.sessions].filter(
    ({ name }) => name !== undefined && name.text !== "ann",
  );
  for (const session of strangers) server.house.depart(session);
  for (let turns = 0; turns < 100 && server.house.sessions.size > 1; turns++) await turn();
  expect(server.house.sessions.size).toBe(1);
}

test("no line is longer than the limit, whatever charset it is read in", async () => {
  ann.type("set charset gbk");
  ann.send(Buffer.alloc(endpointLimits.line + 1, 0xb2));
  ann.type("");
  await ann.sees(
    `That line was longer than ${endpointLimits.line} bytes, so none of it was taken. Please send it in parts.`,
  );
});
