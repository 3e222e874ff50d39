import { describe, expect, test } from "vitest";
import { bytes } from "../../testing/bytes.ts";
import { endpointReading, type Heard } from "../../testing/endpoint-reading.ts";
import { DO, DONT, IAC, SB, SE } from "../codes.ts";
import { unknownTerminal } from "../terminal.ts";

const CHARSET = 42;
const [REQUEST, ACCEPTED, REJECTED] = [1, 2, 3];

function frame(...payload: readonly (number | string)[]): Uint8Array {
  return bytes(IAC, SB, CHARSET, ...payload, IAC, SE);
}

function sent(input: Uint8Array): Heard {
  return { send: [...input] };
}

/** An end that has asked which of our sets the peer takes; what is heard from then on. */
function askingReading() {
  const reading = endpointReading();
  reading.push(bytes(IAC, DO, CHARSET));
  reading.seen.length = 0;
  return reading;
}

describe("CHARSET", () => {
  test("once agreed on, we ask with UTF-8 first", () => {
    const { push, seen } = endpointReading();
    push(bytes(IAC, DO, CHARSET));
    expect(seen).toContainEqual(sent(frame(REQUEST, ";UTF-8;GBK;BIG5;ISO-8859-1;US-ASCII")));
  });

  test.each([
    ["UTF-8", "UTF-8"],
    ["gbk", "GBK"],
    ["Big5", "BIG5"],
  ])("%s accepted", (name, charset) => {
    const { endpoint, push } = askingReading();
    push(frame(ACCEPTED, name));
    expect(endpoint.terminal).toEqual({ ...unknownTerminal, charset });
  });

  test.each([
    ["a set we never offered", frame(ACCEPTED, "EBCDIC-US")],
    ["all sets rejected", frame(REJECTED)],
    ["the option taken back", bytes(IAC, DONT, CHARSET)],
  ])("%s is an answer that teaches nothing", (_, input) => {
    const { endpoint, push } = askingReading();
    push(input);
    expect(endpoint.terminal).toEqual(unknownTerminal);
  });

  test.each([
    ["an empty message", frame()],
    ["a set that is accepted unasked", frame(ACCEPTED, "GBK")],
    ["a rejection of what was not asked", frame(REJECTED)],
  ])("%s is passed over", (_, input) => {
    const { push, seen } = endpointReading();
    push(input);
    expect(seen).toEqual([]);
  });

  test.each([
    ["the first of the client's list that we know", " KOI8-R Big5 GBK", "Big5", "BIG5"],
    ["a list behind an offer of tables", "[TTABLE]\u0001;GBK", "GBK", "GBK"],
  ])("%s is taken", (_, list, taken, charset) => {
    const { push, seen } = endpointReading();
    push(frame(REQUEST, list));
    expect(seen).toEqual([
      sent(frame(ACCEPTED, taken)),
      { terminal: { ...unknownTerminal, charset } },
    ]);
  });

  test("a list of sets we do not know is rejected", () => {
    const { push, seen } = endpointReading();
    push(frame(REQUEST, ";KOI8-R;EBCDIC-US"));
    expect(seen).toEqual([sent(frame(REJECTED))]);
  });

  test("where both ask at once ours stands, and the client may ask again later", () => {
    const { endpoint, push, seen } = askingReading();
    push(frame(REQUEST, ";BIG5"));
    expect(seen).toEqual([sent(frame(REJECTED))]);
    push(frame(ACCEPTED, "GBK"));
    expect(endpoint.terminal.charset).toBe("GBK");
    push(frame(REQUEST, ";BIG5"));
    expect(endpoint.terminal.charset).toBe("BIG5");
  });
});
