// A disk that keeps nothing is told of when it begins, once a minute while it lasts, and at its end.
import { beforeEach, expect, test } from "vitest";
import { Unkept } from "./unkept.ts";

const full = new Error("the disk is full");

let now: number;
let notes: unknown[][];
let unkept: Unkept;

beforeEach(() => {
  now = 5_000;
  notes = [];
  unkept = new Unkept({ note: (...note) => notes.push(note) }, () => now);
});

test("one thing after another is noted once a minute, with all that was lost since it began", () => {
  for (let line = 0; line < 500; line++) unkept.add("lines", full);
  now += 59_999;
  unkept.add("entrances", full);
  now += 1;
  unkept.add("lines", full);
  expect(notes).toEqual([
    ["error", "The log can't be written.", { error: full, lines: 1 }],
    ["error", "The log can't be written.", { error: full, lines: 501, entrances: 1 }],
  ]);
});

test("its end is noted once, when nothing has failed for ten seconds, and then it may begin anew", () => {
  unkept.add("leavings", full);
  now += 30_000;
  unkept.add("leavings", full);
  now += 9_999;
  unkept.kept();
  now += 1;
  unkept.kept();
  unkept.kept();
  unkept.add("lines", full);
  expect(notes).toEqual([
    ["error", "The log can't be written.", { error: full, leavings: 1 }],
    ["info", "The log can be written again.", { seconds: 30, leavings: 2 }],
    ["error", "The log can't be written.", { error: full, lines: 1 }],
  ]);
});

test("while everything is kept, nothing is noted", () => {
  unkept.kept();
  expect(notes).toEqual([]);
});

test("a clock that is set back holds no note back for long", () => {
  unkept.add("lines", full);
  now = -1_000_000;
  unkept.add("lines", full);
  expect(notes.length).toBe(2);
});
