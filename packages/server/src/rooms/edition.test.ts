// News in one dialect, whole and in parts.
import { type Dialect, type RoomEvent, textDialectHere } from "@tea-party/protocol";
import { expect, test } from "vitest";
import { Edition } from "./edition.ts";

const EVENTS: readonly RoomEvent[] = ["one", "two", "three"].map((text, index) => ({
  type: "said",
  id: index + 1,
  time: 0,
  room: "lobby",
  who: "ann",
  text,
}));

/** People's text, and how many facts were put into it. */
function counted() {
  let count = 0;
  const dialect: Dialect = {
    ...textDialectHere,
    encode(event) {
      count++;
      return textDialectHere.encode(event);
    },
    encodeAll(events) {
      count += events.length;
      return textDialectHere.encodeAll(events);
    },
  };
  return { edition: new Edition(dialect, EVENTS), count: () => count };
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

test("all, a part of it and single facts are the same words", () => {
  const { edition } = counted();
  const whole = "ann: one\r\nann: two\r\nann: three\r\n";
  expect(text(edition.whole)).toBe(whole);
  expect(text(edition.allFrom(0))).toBe(whole);
  expect(text(edition.allFrom(1))).toBe("ann: two\r\nann: three\r\n");
  expect(text(edition.allFrom(2))).toBe("ann: three\r\n");
  expect(text(edition.fact(1))).toBe("ann: two\r\n");
});

test("each fact is encoded once for everyone who is told a part of the news", () => {
  const { edition, count } = counted();
  for (let reader = 0; reader < 3; reader++) {
    edition.fact(1);
    edition.allFrom(1);
    edition.allFrom(2);
  }
  expect(count()).toBe(EVENTS.length);
});

test("everyone who is told all of the news has the same bytes", () => {
  const { edition, count } = counted();
  expect(edition.whole).toBe(edition.whole);
  expect(count()).toBe(EVENTS.length);
});
