import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { utf8 } from "./framing/charset.ts";
import { AYT, DO, DONT, EC, EL, IAC, IP, NOP, SB, SE, WILL, WONT } from "./telnet/codes.ts";
import { unknownTerminal } from "./telnet/terminal.ts";
import { bytes } from "./testing/bytes.ts";
import { cut, expectInEveryChunking, readChunks } from "./testing/chunkings.ts";
import { endpointReading, type Heard, telnetReading } from "./testing/endpoint-reading.ts";
import { pieceLengths, telnetBytes } from "./testing/telnet-bytes.ts";

const GMCP = 201;
const NEW_ENVIRON = 39;
const MCCP2 = 86;
const LIMITS = { line: 20, subnegotiation: 20 };

interface Case {
  readonly what: string;
  readonly input: Uint8Array;
  readonly heard: readonly Heard[];
}

const cases: readonly Case[] = [
  {
    what: "lines",
    input: bytes("login bob\r\nsay hi\r\n"),
    heard: [{ line: "login bob" }, { line: "say hi" }],
  },
  { what: "a character of several bytes", input: bytes("龙🍵é\r\n"), heard: [{ line: "龙🍵é" }] },
  { what: "invalid UTF-8", input: bytes("caf", 0xe9, "\r\n"), heard: [{ line: "caf\ufffd" }] },
  {
    what: "a doubled IAC, which is no UTF-8 either",
    input: bytes("a", IAC, IAC, "b\n"),
    heard: [{ line: "a\ufffdb" }],
  },
  {
    what: "a negotiation and a line in one packet",
    input: bytes(IAC, DO, GMCP, "say hi\r\n"),
    heard: [
      { send: [IAC, WILL, GMCP] },
      { option: "GMCP", us: true, enabled: true },
      { line: "say hi" },
    ],
  },
  {
    what: "a negotiation between a CR and its LF",
    input: bytes("hi\r", IAC, WILL, NEW_ENVIRON, "\nyou\r\n"),
    heard: [{ line: "hi" }, { send: [IAC, DONT, NEW_ENVIRON] }, { line: "you" }],
  },
  {
    what: "a negotiation inside a character",
    input: bytes(0xc3, IAC, DO, 3, 0xa9, "\n"),
    heard: [{ send: [IAC, WONT, 3] }, { line: "é" }],
  },
  {
    what: "Ctrl-C of the Linux telnet, whose timing mark must be answered",
    input: bytes(IAC, IP, IAC, DO, 6),
    heard: [{ command: IP }, { send: [IAC, WONT, 6] }],
  },
  {
    what: "Ctrl-C takes back what was typed of the line",
    input: bytes("coffee", IAC, IP, "tea\n"),
    heard: [{ command: IP }, { line: "tea" }],
  },
  {
    what: "commands that are not line editing",
    input: bytes(IAC, AYT, IAC, NOP),
    heard: [{ command: AYT }, { command: NOP }],
  },
  {
    what: "EC takes back a character",
    input: bytes("teq", IAC, EC, "a\n"),
    heard: [{ line: "tea" }],
  },
  {
    what: "EL takes back the line",
    input: bytes("coffee", IAC, EL, "tea\n"),
    heard: [{ line: "tea" }],
  },
  {
    what: "BS and DEL of a terminal in character mode",
    input: bytes("coffee\b\b\b\b\b", 0x7f, "tea\r\0"),
    heard: [{ line: "tea" }],
  },
  {
    what: "control characters are gone from lines",
    input: bytes("a\u0007b\u001b[2Jc\u009bd\u202ee\tf\n"),
    heard: [{ line: "ab[2Jcde f" }],
  },
  {
    what: "a line past the limit is refused whole, once",
    input: bytes("this is more than twenty bytes\r\nhi\r\n"),
    heard: ["line too long", { line: "hi" }],
  },
  {
    what: "a GMCP message among lines",
    input: bytes("a\n", IAC, SB, GMCP, "Core.Ping", IAC, SE, "b\n"),
    heard: [{ line: "a" }, { gmcp: { name: "Core.Ping", body: undefined } }, { line: "b" }],
  },
  {
    what: "a GMCP message past the limit",
    input: bytes(IAC, SB, GMCP, "Core.Ping 12345678901234567890", IAC, SE, "b\n"),
    heard: [{ gmcp: undefined }, { line: "b" }],
  },
  {
    what: "a GMCP message that can't be read",
    input: bytes(IAC, SB, GMCP, "Core.Ping {", IAC, SE, "b\n"),
    heard: [{ gmcp: undefined }, { line: "b" }],
  },
  {
    what: "subnegotiations of options we do not speak",
    input: bytes(
      ...[IAC, SB, NEW_ENVIRON, 0, "USER", IAC, SE],
      ...[IAC, SB, MCCP2, "more than twenty bytes", IAC, SE],
      "b\n",
    ),
    heard: [{ line: "b" }],
  },
];

describe("an endpoint hears, however it is cut:", () => {
  test.each(cases)("$what", ({ input, heard }) => {
    expectInEveryChunking(input, () => telnetReading(LIMITS), heard);
  });
});

test("noise never throws, whatever its chunks, and no line holds what could act on a terminal", () => {
  fc.assert(
    fc.property(telnetBytes, pieceLengths, (input, lengths) => {
      const start = () => endpointReading("server", LIMITS);
      const heard = readChunks(start, cut(input, lengths));
      expect(heard).toEqual(readChunks(start, [input]));
      const lines = heard.flatMap((one) =>
        typeof one === "object" && "line" in one ? one.line : [],
      );
      for (const line of lines) {
        expect(line).not.toMatch(/\p{Cc}/u);
        expect([...line].length).toBeLessThanOrEqual(LIMITS.line);
      }
    }),
    { numRuns: 300 },
  );
});

test("a server offers and asks in this order, and never suppresses go-aheads", () => {
  const server = endpointReading("server");
  server.endpoint.offer();
  expect(server.seen).toEqual([
    { send: [IAC, DO, 24] },
    { send: [IAC, DO, 31] },
    { send: [IAC, WILL, 42] },
    { send: [IAC, WILL, 25] },
    { send: [IAC, WILL, 70] },
    { send: [IAC, WILL, GMCP] },
  ]);
});

test("our client agrees to GMCP, to the marks of prompts and to tell of its terminal, and to nothing else", () => {
  const server = endpointReading("server");
  const client = endpointReading("client");
  server.endpoint.offer();
  for (const heard of server.seen) {
    if (typeof heard === "object" && "send" in heard) client.push(Uint8Array.from(heard.send));
  }
  expect(client.seen).toEqual([
    { send: [IAC, WILL, 24] },
    { option: "TTYPE", us: true, enabled: true },
    { send: [IAC, WILL, 31] },
    { send: [IAC, SB, 31, 0, 0, 0, 0, IAC, SE] },
    { option: "NAWS", us: true, enabled: true },
    { send: [IAC, DONT, 42] },
    { send: [IAC, DO, 25] },
    { option: "EOR", us: false, enabled: true },
    { send: [IAC, DONT, 70] },
    { send: [IAC, DO, GMCP] },
    { option: "GMCP", us: false, enabled: true },
  ]);
  server.push(bytes(IAC, DO, GMCP));
  expect(server.seen.at(-1)).toEqual({ option: "GMCP", us: true, enabled: true });
});

test.each([
  ["a terminal's type", bytes(24, 0, "XTERM")],
  ["a size", bytes(31, 0, 80, 0, 24)],
  ["a list of character sets", bytes(42, 1, ";UTF-8")],
  ["a character set", bytes(42, 2, "GBK")],
])("our client hears nothing in what a server says of an option it refuses: %s", (_, said) => {
  const { endpoint, push, seen } = endpointReading("client");
  push(bytes(IAC, SB, ...said, IAC, SE));
  expect(seen).toEqual([]);
  expect(endpoint.terminal).toBe(unknownTerminal);
});

test("what one option tells of a terminal is known beside what another told", () => {
  const { endpoint, push } = endpointReading();
  push(bytes(IAC, SB, 24, 0, "XTERM", IAC, SE, IAC, SB, 31, 0, 80, 0, 24, IAC, SE));
  expect(endpoint.terminal).toEqual({
    ...unknownTerminal,
    names: ["XTERM"],
    columns: 80,
    rows: 24,
  });
});

test("lines are read in the character set that was chosen", () => {
  const { endpoint, push, seen } = endpointReading();
  endpoint.charset = { ...utf8, decode: (input) => [...input].reverse().join(" ") };
  push(bytes("ab\n"));
  expect(seen).toEqual([{ line: "98 97" }]);
});

test("a client offers nothing of its own accord", () => {
  const client = endpointReading("client");
  client.endpoint.offer();
  expect(client.seen).toEqual([]);
});
