import { describe, expect, test } from "vitest";
import { without, withWrongKinds } from "../testing/broken-fields.ts";
import { exampleEvents } from "../testing/example-events.ts";
import { eventNames, events, isComingOrGoing, isRoomEvent, isTalk, readEvent } from "./events.ts";

describe.each(eventNames)("%s", (name) => {
  const { type, ...fields } = exampleEvents[name];

  test("a good one is read as it is", () => {
    expect(readEvent(type, fields)).toEqual(exampleEvents[name]);
  });

  test("a field that nobody knows is left out", () => {
    expect(readEvent(type, { ...fields, later: "version" })).toEqual(exampleEvents[name]);
  });

  test("a field of another kind is refused", () => {
    for (const [what, broken] of withWrongKinds(fields)) {
      expect(readEvent(type, broken), what).toBeUndefined();
    }
  });

  test("only its optional fields may be missing", () => {
    for (const [field, schema] of Object.entries(events[name].entries)) {
      const read = readEvent(type, without(fields, field));
      expect(read !== undefined, field).toBe(schema.type === "optional");
    }
  });

  test("what is no object is refused", () => {
    for (const value of [undefined, null, 1, "text", [], {}]) {
      expect(readEvent(type, value)).toBeUndefined();
    }
  });
});

test("people come by entering and go by leaving", () => {
  const names = eventNames.filter((name) => isComingOrGoing(exampleEvents[name]));
  expect(names).toEqual(["entered", "left"]);
});

test.each(["constructor", "__proto__", "toString", "Said", ""])("there is no fact %o", (type) => {
  expect(readEvent(type, { time: 1 })).toBeUndefined();
});

test("__proto__ in JSON is left out and changes no object", () => {
  const fields = JSON.parse('{"time":1,"__proto__":{"isAdmin":true}}') as unknown;
  expect(Object.keys(readEvent("ponged", fields) ?? {})).toEqual(["type", "time"]);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

describe("text is cleaned as it is checked:", () => {
  const { type, ...said } = exampleEvents.said;

  test("one line", () => {
    const event = readEvent("acted", { ...said, who: "a\u202eb", text: "x\n\u001b[2Jy\tz\u009b" });
    expect(event).toMatchObject({ who: "ab", text: "x[2Jy z" });
  });

  test("several lines stay several", () => {
    expect(readEvent(type, { ...said, text: "one\r\ntwo\u0007\n" })).toMatchObject({
      text: "one\ntwo\n",
    });
  });

  test("a client's own line id, and one of which nothing is left is refused", () => {
    expect(readEvent(type, { ...said, line: "c\u009b7" })).toMatchObject({ line: "c7" });
    expect(readEvent(type, { ...said, line: "\u0007" })).toBeUndefined();
  });

  test("texts inside lists", () => {
    const people = [{ name: "a\u0000na", away: "at\rlunch" }];
    expect(readEvent("peopleListed", { time: 1, people })).toMatchObject({
      people: [{ name: "ana", away: "atlunch" }],
    });
  });
});

test.each([
  ["a time before 1970", { time: -1 }],
  ["a time that no date has", { time: 8.65e15 }],
  ["a time that is no number", { time: Number.NaN }],
  ["an id of nothing", { id: 0 }],
  ["an id that is not whole", { id: 1.5 }],
  ["an id that a number can't hold", { id: 2 ** 53 }],
  ["an empty line id", { line: "" }],
  ["an endless line id", { line: "x".repeat(65) }],
])("%s is refused", (_, broken) => {
  const { type, ...fields } = exampleEvents.said;
  expect(readEvent(type, { ...fields, ...broken })).toBeUndefined();
});

test("a broken fact inside a page of a log breaks the page", () => {
  const page = exampleEvents.historyListed;
  const lines = [...page.lines, { ...exampleEvents.said, id: 0 }];
  expect(readEvent("historyListed", { ...page, lines })).toBeUndefined();
  const foreign = [...page.lines, exampleEvents.typing];
  expect(readEvent("historyListed", { ...page, lines: foreign })).toBeUndefined();
});

test("facts told to a room are those that stand in its log or pass", () => {
  const told = eventNames.filter((name) => isRoomEvent(exampleEvents[name]));
  expect(told).toEqual([
    ...["said", "acted", "entered", "left", "renamed", "topicSet", "erased"],
    ...["typing", "wentAway", "cameBack"],
  ]);
});

test("talk is what people did on purpose", () => {
  const talk = eventNames.filter((name) => isTalk(exampleEvents[name]));
  expect(talk).toEqual(["said", "acted", "topicSet"]);
});
