import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytes } from "../../testing/bytes.ts";
import { expectInEveryChunking } from "../../testing/chunkings.ts";
import { endpointReading, type Heard, telnetReading } from "../../testing/endpoint-reading.ts";
import { telnetBytes } from "../../testing/telnet-bytes.ts";
import { DO, DONT, IAC, NOP, WILL, WONT } from "../codes.ts";

const [BINARY, TTYPE] = [0, 24];
const ask: Heard = { send: [IAC, DO, BINARY] };
const on: Heard = { option: "BINARY", us: false, enabled: true };
const off: Heard = { option: "BINARY", us: false, enabled: false };

describe("BINARY is asked for once, of who speaks telnet, however it is cut:", () => {
  test.each<[string, Uint8Array, readonly Heard[]]>([
    ["one who negotiates", bytes(IAC, DONT, TTYPE, IAC, DONT, TTYPE), [ask]],
    ["one who sends a command", bytes(IAC, NOP), [ask, { command: NOP }]],
    ["one who agrees", bytes(IAC, DONT, TTYPE, IAC, WILL, BINARY), [ask, on]],
    ["one who refuses", bytes(IAC, DONT, TTYPE, IAC, WONT, BINARY, IAC, DONT, TTYPE), [ask]],
    ["one who offers it first", bytes(IAC, WILL, BINARY), [ask, on]],
    [
      "one who takes it back",
      bytes(IAC, WILL, BINARY, IAC, WONT, BINARY),
      [ask, on, { send: [IAC, DONT, BINARY] }, off],
    ],
  ])("%s", (_, input, heard) => {
    expectInEveryChunking(input, () => endpointReading(), heard);
  });
});

test("our side refuses it every time: Linux telnet would no longer start new lines at the left", () => {
  const refusal: Heard = { send: [IAC, WONT, BINARY] };
  const asked = bytes(IAC, DO, BINARY, IAC, DO, BINARY);
  expectInEveryChunking(asked, () => telnetReading(), [refusal, refusal]);
});

test("who speaks no telnet is asked for nothing", () => {
  fc.assert(
    fc.property(telnetBytes, (input) => {
      const { push, seen } = endpointReading();
      push(input.filter((byte) => byte !== IAC));
      expect(seen.filter((heard) => typeof heard === "object" && "send" in heard)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("our client never asks for it", () => {
  const { push, seen } = endpointReading("client");
  push(bytes(IAC, DO, TTYPE));
  expect(seen).not.toContainEqual(ask);
  expect(seen).toContainEqual({ send: [IAC, WILL, TTYPE] });
});
