import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytes } from "../testing/bytes.ts";
import { cut, expectInEveryChunking, readChunks } from "../testing/chunkings.ts";
import { decoderReading } from "../testing/decoder-reading.ts";
import { pieceLengths, telnetBytes } from "../testing/telnet-bytes.ts";
import {
  AO,
  AYT,
  BRK,
  DO,
  DONT,
  EC,
  EL,
  EOR,
  GA,
  IAC,
  IP,
  NOP,
  SB,
  SE,
  WILL,
  WONT,
} from "./codes.ts";
import { TelnetDecoder } from "./decoder.ts";

const GMCP = 201;
const LIMIT = 10;

interface Case {
  readonly what: string;
  readonly input: Uint8Array;
  readonly seen: readonly string[];
}

const cases: readonly Case[] = [
  { what: "nothing", input: bytes(), seen: [] },
  { what: "plain text", input: bytes("hello\r\n"), seen: ["data hello\r\n"] },
  {
    what: "a doubled IAC is one byte of data",
    input: bytes("a", IAC, IAC, "b"),
    seen: ["data aÿb"],
  },
  {
    what: "two doubled IACs side by side",
    input: bytes(IAC, IAC, IAC, IAC),
    seen: ["data ÿÿ"],
  },
  {
    what: "negotiation in the midst of a line loses none of it",
    input: bytes("he", IAC, DO, GMCP, "llo\r\n"),
    seen: ["data he", `DO ${GMCP}`, "data llo\r\n"],
  },
  {
    what: "all four verbs, one after the other",
    input: bytes(IAC, WILL, 1, IAC, WONT, 2, IAC, DO, 3, IAC, DONT, 4),
    seen: ["WILL 1", "WONT 2", "DO 3", "DONT 4"],
  },
  {
    what: "options whose numbers are telnet bytes",
    input: bytes(IAC, WILL, IAC, IAC, DO, SE, "x"),
    seen: ["WILL 255", "DO 240", "data x"],
  },
  {
    what: "an IAC of a verb's option is not the start of a command",
    input: bytes(IAC, DONT, IAC, "x"),
    seen: ["DONT 255", "data x"],
  },
  {
    what: "a command nobody has defined",
    input: bytes(IAC, 7, "x"),
    seen: ["command 7", "data x"],
  },
  { what: "an SE without its SB is dropped", input: bytes("a", IAC, SE, "b"), seen: ["data ab"] },
  {
    what: "a subnegotiation",
    input: bytes("a", IAC, SB, GMCP, "Core.Ping", IAC, SE, "b"),
    seen: ["data a", `SB ${GMCP} Core.Ping`, "data b"],
  },
  { what: "an empty one", input: bytes(IAC, SB, 24, IAC, SE), seen: ["SB 24 "] },
  {
    what: "a doubled IAC inside one",
    input: bytes(IAC, SB, 31, 0, IAC, IAC, 0, 24, IAC, SE),
    seen: ["SB 31 \0ÿ\0\u0018"],
  },
  {
    what: "a doubled IAC, then SE as its payload",
    input: bytes(IAC, SB, 31, IAC, IAC, SE, IAC, SE),
    seen: ["SB 31 ÿð"],
  },
  {
    what: "one that ends in telnet's other bytes",
    input: bytes(IAC, SB, 1, SB, WILL, IAC, SE, "x"),
    seen: ["SB 1 úû", "data x"],
  },
  {
    what: "one aborted by a command, which is obeyed",
    input: bytes(IAC, SB, GMCP, "lost", IAC, NOP, "x"),
    seen: [`command ${NOP}`, "data x"],
  },
  {
    what: "one aborted by a negotiation",
    input: bytes(IAC, SB, GMCP, "lost", IAC, WILL, 24, "x"),
    seen: ["WILL 24", "data x"],
  },
  {
    what: "one aborted by another",
    input: bytes(IAC, SB, GMCP, "lost", IAC, SB, 24, "kept", IAC, SE, "x"),
    seen: ["SB 24 kept", "data x"],
  },
  {
    what: "nothing of an aborted one in the next",
    input: bytes(IAC, SB, 24, "lost", IAC, NOP, IAC, SB, 24, IAC, SE),
    seen: [`command ${NOP}`, "SB 24 "],
  },
  {
    what: "one at the limit",
    input: bytes(IAC, SB, 24, "0123456789", IAC, SE),
    seen: ["SB 24 0123456789"],
  },
  {
    what: "one past the limit is reported once and skipped",
    input: bytes(IAC, SB, 24, "0123456789 and more and more", IAC, SE, "x"),
    seen: ["SB 24 too long", "data x"],
  },
  {
    what: "a doubled IAC counts as the one byte it is",
    input: bytes(IAC, SB, 24, "012345678", IAC, IAC, IAC, SE),
    seen: ["SB 24 012345678ÿ"],
  },
  {
    what: "a doubled IAC past the limit",
    input: bytes(IAC, SB, 24, "0123456789", IAC, IAC, IAC, IAC, IAC, SE, "x"),
    seen: ["SB 24 too long", "data x"],
  },
  {
    what: "one past the limit, then aborted",
    input: bytes(IAC, SB, 24, "0123456789 and more", IAC, AYT, "x"),
    seen: ["SB 24 too long", `command ${AYT}`, "data x"],
  },
  {
    what: "a good one after one past the limit",
    input: bytes(IAC, SB, 24, "0123456789+", IAC, SE, IAC, SB, 24, "ok", IAC, SE),
    seen: ["SB 24 too long", "SB 24 ok"],
  },
];

describe("takes apart, however it is cut,", () => {
  test.each(cases)("$what", ({ input, seen }) => {
    expectInEveryChunking(input, () => decoderReading(LIMIT), seen);
  });

  test.each([EOR, NOP, 242, BRK, IP, AO, AYT, EC, EL, GA, 236, 237, 238])("command %i", (code) => {
    expectInEveryChunking(bytes("a", IAC, code, "b"), () => decoderReading(LIMIT), [
      "data a",
      `command ${code}`,
      "data b",
    ]);
  });
});

test("noise in arbitrary chunks is the same noise in one", () => {
  fc.assert(
    fc.property(telnetBytes, pieceLengths, (input, lengths) => {
      const start = () => decoderReading(LIMIT);
      expect(readChunks(start, cut(input, lengths))).toEqual(readChunks(start, [input]));
    }),
    { numRuns: 300 },
  );
});

test("ten megabytes of a subnegotiation without its end are not kept", () => {
  let reports = 0;
  const decoder = new TelnetDecoder(
    {
      data() {},
      command() {},
      negotiate() {},
      subnegotiation() {},
      subnegotiationTooLong: () => reports++,
    },
    64 * 1_024,
  );
  const chunk = new Uint8Array(64 * 1_024);
  decoder.push(bytes(IAC, SB, GMCP));
  const before = process.memoryUsage().arrayBuffers;
  for (let sent = 0; sent < 160; sent++) decoder.push(chunk);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
  expect(reports).toBe(1);
});
