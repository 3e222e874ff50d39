import { describe, expect, test } from "vitest";
import { eventNames } from "../events/events.ts";
import { decodeUtf8 } from "../framing/text.ts";
import { exampleEvents } from "../testing/example-events.ts";
import { phrase } from "./phrases.ts";
import { textDialectElsewhere, textDialectHere } from "./text.ts";

const here = (event: Parameters<typeof phrase>[0]) => decodeUtf8(textDialectHere.encode(event));
const elsewhere = (event: Parameters<typeof phrase>[0]) =>
  decodeUtf8(textDialectElsewhere.encode(event));

const { said, told, entered, missed } = exampleEvents;

test("every line ends in CR LF", () => {
  expect(here({ ...said, text: "one\ntwo" })).toBe("dilbert: one\r\ndilbert: two\r\n");
});

test("text is UTF-8", () => {
  expect(textDialectHere.encode({ ...said, who: "é", text: "龙" })).toEqual(
    Uint8Array.of(0xc3, 0xa9, 0x3a, 0x20, 0xe9, 0xbe, 0x99, 13, 10),
  );
});

test("elsewhere, the room stands in front of every line", () => {
  expect(elsewhere({ ...said, text: "one\ntwo" })).toBe(
    "[parlour] dilbert: one\r\n[parlour] dilbert: two\r\n",
  );
  expect(elsewhere(entered)).toBe("[parlour] dilbert has entered the room.\r\n");
});

test("elsewhere, a room stands in front of what was missed in it", () => {
  expect(elsewhere(missed)).toBe("[parlour] You missed 312 lines; see history.\r\n");
  expect(here({ ...missed, count: 1 })).toBe("You missed 1 line; see history.\r\n");
});

test("what is told to one visitor has no room in front", () => {
  expect(elsewhere(told)).toBe(here(told));
});

test.each(["typing", "loggedIn", "secretAsked", "commandsOffered", "accepted"] as const)(
  "%s is worth no line",
  (name) => {
    expect(textDialectHere.encode(exampleEvents[name])).toHaveLength(0);
    expect(textDialectElsewhere.encode(exampleEvents[name])).toHaveLength(0);
  },
);

describe("both dialects say what the phrases say:", () => {
  test.each(eventNames)("%s", (name) => {
    const event = exampleEvents[name];
    expect(here(event)).toBe(
      phrase(event)
        .map((line) => `${line}\r\n`)
        .join(""),
    );
    expect(elsewhere(event).replaceAll("[parlour] ", "")).toBe(
      here(event).replaceAll("[parlour] ", ""),
    );
  });
});
