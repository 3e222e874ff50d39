import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytes } from "../../testing/bytes.ts";
import { expectInEveryChunking } from "../../testing/chunkings.ts";
import { endpointReading } from "../../testing/endpoint-reading.ts";
import { IAC, SB, SE } from "../codes.ts";
import { type GmcpMessage, gmcp, readGmcp, writeGmcp } from "./gmcp.ts";

interface Case {
  readonly what: string;
  readonly payload: string | Uint8Array;
  readonly message: GmcpMessage | undefined;
}

const cases: readonly Case[] = [
  { what: "a name alone", payload: "Core.Ping", message: { name: "Core.Ping", body: undefined } },
  {
    what: "a name and spaces",
    payload: "Core.Ping  ",
    message: { name: "Core.Ping", body: undefined },
  },
  {
    what: "a name with a hyphen",
    payload: "IRE.Rift-List []",
    message: { name: "IRE.Rift-List", body: [] },
  },
  { what: "a number", payload: "Core.Ping 120", message: { name: "Core.Ping", body: 120 } },
  {
    what: "a string",
    payload: 'Core.Goodbye "bye"',
    message: { name: "Core.Goodbye", body: "bye" },
  },
  {
    what: "a list",
    payload: 'Core.Supports.Set ["Tea 1"]',
    message: { name: "Core.Supports.Set", body: ["Tea 1"] },
  },
  {
    what: "an object over several lines",
    payload: 'Core.Hello\n{\r\n "client": "Mudlet"\n}',
    message: { name: "Core.Hello", body: { client: "Mudlet" } },
  },
  {
    what: "no space before the JSON",
    payload: 'Core.Hello{"client":"x"}',
    message: { name: "Core.Hello", body: { client: "x" } },
  },
  {
    what: "UTF-8",
    payload: 'Tea.Input {"text":"你好"}',
    message: { name: "Tea.Input", body: { text: "你好" } },
  },
  { what: "null is a body", payload: "Core.Ping null", message: { name: "Core.Ping", body: null } },
  { what: "nothing", payload: "", message: undefined },
  { what: "no name", payload: ' {"text":"x"}', message: undefined },
  { what: "a name with signs in it", payload: 'Tea/Input {"text":"x"}', message: undefined },
  { what: "broken JSON", payload: 'Tea.Input {"text":', message: undefined },
  { what: "two values", payload: "Tea.Input 1 2", message: undefined },
  {
    what: "a megabyte of brackets",
    payload: `Tea.Input ${"[".repeat(1_000_000)}`,
    message: undefined,
  },
  {
    what: "invalid UTF-8 in a string",
    payload: bytes('Tea.Input "', 0xe9, '"'),
    message: { name: "Tea.Input", body: "\ufffd" },
  },
];

const payloadOf = ({ payload }: Case) => (typeof payload === "string" ? bytes(payload) : payload);

describe("readGmcp", () => {
  test.each(cases)("$what", (example) => {
    expect(readGmcp(payloadOf(example))).toEqual(example.message);
  });
});

describe("reads from the wire, however it is cut:", () => {
  test.each(cases.filter((example) => example.payload.length < 1_000))("$what", (example) => {
    const wire = bytes(IAC, SB, gmcp.code, ...payloadOf(example), IAC, SE);
    expectInEveryChunking(wire, () => endpointReading(), [{ gmcp: example.message }]);
  });
});

test("__proto__ in a body stays a key and changes no object", () => {
  const message = readGmcp(bytes('Tea.Input {"__proto__":{"isAdmin":true}}'));
  expect(Object.keys(message?.body as object)).toEqual(["__proto__"]);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

test("a message is one frame, and one without a body is its name alone", () => {
  expect(writeGmcp("Core.Ping")).toEqual(bytes(IAC, SB, 201, "Core.Ping", IAC, SE));
  expect(writeGmcp("Core.Goodbye", "茶")).toEqual(
    bytes(IAC, SB, 201, 'Core.Goodbye "茶"', IAC, SE),
  );
});

test("any JSON that is written is read again", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const body: unknown = JSON.parse(JSON.stringify(value));
      const { push, seen } = endpointReading();
      push(writeGmcp("Some.Message", body));
      expect(seen).toEqual([{ gmcp: { name: "Some.Message", body } }]);
    }),
    { numRuns: 200 },
  );
});
