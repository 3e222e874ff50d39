import { describe, expect, test } from "vitest";
import { bytes } from "../../testing/bytes.ts";
import { expectInEveryChunking } from "../../testing/chunkings.ts";
import { endpointReading } from "../../testing/endpoint-reading.ts";
import { DO, DONT, IAC, SB, SE, WILL, WONT } from "../codes.ts";
import { unknownTerminal } from "../terminal.ts";

const NAWS = 31;

test.each([
  ["80 by 24", [0, 80, 0, 24], { columns: 80, rows: 24 }],
  [
    "a size with 0xFF in it, doubled on the way",
    [1, IAC, IAC, 0, IAC, IAC],
    { columns: 511, rows: 255 },
  ],
  ["unknown columns", [0, 0, 0, 24], { columns: undefined, rows: 24 }],
])("%s, however it is cut", (_, size, known) => {
  const terminal = { ...unknownTerminal, ...known };
  expectInEveryChunking(bytes(IAC, SB, NAWS, ...size, IAC, SE), () => endpointReading(), [
    { terminal },
  ]);
});

test.each([[[]], [[80]], [[0, 80, 0]], [[0, 80, 0, 24, 0]]])(
  "%j is no size and changes nothing",
  (size) => {
    const { endpoint, push } = endpointReading();
    push(bytes(IAC, SB, NAWS, ...size, IAC, SE));
    expect(endpoint.terminal).toBe(unknownTerminal);
  },
);

describe("a client", () => {
  const size = (columns: number, rows: number) => ({ names: ["X"], columns, rows }) as const;
  const reading = () => endpointReading("client", undefined, size(511, 24));
  const agreed = { option: "NAWS", us: true, enabled: true };
  const told = { send: [IAC, SB, NAWS, 1, IAC, IAC, 0, 24, IAC, SE] };

  test("tells the size of its window to a server that asks, once", () => {
    const asked = bytes(IAC, DO, NAWS, IAC, DO, NAWS);
    expectInEveryChunking(asked, reading, [{ send: [IAC, WILL, NAWS] }, told, agreed]);
  });

  test("tells it again when it has changed, as long as the server wants to know", () => {
    const { endpoint, push, seen } = reading();
    endpoint.describe(size(80, 24));
    push(bytes(IAC, DO, NAWS));
    endpoint.describe(size(100, 30));
    endpoint.describe(size(100, 30));
    push(bytes(IAC, DONT, NAWS));
    endpoint.describe(size(120, 40));
    expect(seen).toEqual([
      { send: [IAC, WILL, NAWS] },
      { send: [IAC, SB, NAWS, 0, 80, 0, 24, IAC, SE] },
      agreed,
      { send: [IAC, SB, NAWS, 0, 100, 0, 30, IAC, SE] },
      { send: [IAC, WONT, NAWS] },
      { ...agreed, enabled: false },
    ]);
  });

  test("wants to know nobody else's", () => {
    const { push, seen } = reading();
    push(bytes(IAC, WILL, NAWS));
    expect(seen).toEqual([{ send: [IAC, DONT, NAWS] }]);
  });
});
