import { describe, expect, test } from "vitest";
import { DO, DONT, EOR, GA, IAC, WILL, WONT } from "./telnet/codes.ts";
import { bytes } from "./testing/bytes.ts";
import { expectInEveryChunking } from "./testing/chunkings.ts";
import { endpointReading, type Heard } from "./testing/endpoint-reading.ts";

describe("the mark behind a prompt", () => {
  test.each([
    ["is nothing for who never spoke telnet", bytes("hi\n"), undefined],
    ["is GA for who did", bytes(IAC, DO, 3), bytes(IAC, GA)],
    ["is EOR for who agreed to it", bytes(IAC, DO, 25), bytes(IAC, EOR)],
    ["is GA again when EOR is taken back", bytes(IAC, DO, 25, IAC, DONT, 25), bytes(IAC, GA)],
  ])("%s", (_, input, mark) => {
    const { endpoint, push } = endpointReading();
    push(input);
    expect(endpoint.promptEnd).toEqual(mark);
  });
});

describe("a client is shown a prompt", () => {
  test.each<[string, Uint8Array, readonly Heard[]]>([
    ["that GA ends", bytes("Name: ", IAC, GA), [{ prompt: "Name: " }, { command: GA }]],
    ["that EOR ends", bytes("\x1b[1m>\x1b[0m \b", IAC, EOR), [{ prompt: ">" }, { command: EOR }]],
    [
      "behind a line, and the line behind it",
      bytes("hi\r\n> ", IAC, GA, "you\r\n"),
      [{ line: "hi" }, { prompt: "> " }, { command: GA }, { line: "you" }],
    ],
    ["only where there is one", bytes("hi\n", IAC, GA), [{ line: "hi" }, { command: GA }]],
  ])("%s", (_, input, heard) => {
    expectInEveryChunking(input, () => endpointReading("client"), heard);
  });

  test("that nothing ends, when it says so itself", () => {
    const { endpoint, push, seen } = endpointReading("client");
    push(bytes("Pass"));
    push(bytes("word: "));
    expect(endpoint.takeUnfinished()).toBe("Password: ");
    expect(endpoint.takeUnfinished()).toBeUndefined();
    push(bytes("\r\nWelcome\r\n"));
    expect(seen).toEqual([{ line: "" }, { line: "Welcome" }]);
  });
});

test("a server keeps an unfinished line to itself, whatever stands behind it", () => {
  const { push, seen } = endpointReading();
  push(bytes("sa", IAC, GA, "y hi\r\n"));
  expect(seen.at(-1)).toEqual({ line: "say hi" });
});

const ECHO = 1;

test("a client lets a server echo around each secret, as often as it likes", () => {
  const { push, seen } = endpointReading("client");
  for (const verb of [WILL, WONT, WILL]) push(bytes(IAC, verb, ECHO));
  const switched = (enabled: boolean): Heard => ({ option: "ECHO", us: false, enabled });
  expect(seen).toEqual([
    { send: [IAC, DO, ECHO] },
    switched(true),
    { send: [IAC, DONT, ECHO] },
    switched(false),
    { send: [IAC, DO, ECHO] },
    switched(true),
  ]);
});
