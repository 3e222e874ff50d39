import { expect, test } from "vitest";
import { bytes } from "../../testing/bytes.ts";
import { expectInEveryChunking } from "../../testing/chunkings.ts";
import { endpointReading } from "../../testing/endpoint-reading.ts";
import { IAC, SB, SE } from "../codes.ts";
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
