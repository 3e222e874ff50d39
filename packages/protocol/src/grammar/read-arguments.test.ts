import { describe, expect, test } from "vitest";
import { type ArgumentKind, count, optional, prose, rest, word } from "./argument-kind.ts";
import { usage } from "./command-spec.ts";
import { readArguments, splitWord } from "./read-arguments.ts";

type Kinds = Readonly<Record<string, ArgumentKind<unknown>>>;

const none: Kinds = {};
const tell: Kinds = { who: word, text: prose };
const act: Kinds = { action: rest };
const help: Kinds = { command: optional(word) };
const history: Kinds = { count: optional(count), room: optional(word) };

interface Case {
  readonly what: string;
  readonly kinds: Kinds;
  readonly text: string;
  readonly read: object;
}

const cases: readonly Case[] = [
  { what: "nothing for no arguments", kinds: none, text: "", read: { values: {} } },
  {
    what: "something for no arguments",
    kinds: none,
    text: "too much",
    read: { problem: "surplus", text: "too much" },
  },
  {
    what: "a word and the rest",
    kinds: tell,
    text: "bob   hi  there",
    read: { values: { who: "bob", text: "hi  there" } },
  },
  {
    what: "space around both",
    kinds: tell,
    text: "  bob\thi  ",
    read: { values: { who: "bob", text: "hi" } },
  },
  {
    what: "no rest",
    kinds: tell,
    text: "bob",
    read: { problem: "missing", argument: "text" },
  },
  { what: "no word", kinds: tell, text: "  ", read: { problem: "missing", argument: "who" } },
  {
    what: "prose keeps its line breaks",
    kinds: tell,
    text: "bob one\ntwo",
    read: { values: { who: "bob", text: "one\ntwo" } },
  },
  {
    what: "a rest that is not prose is one line",
    kinds: act,
    text: "sits\ndown",
    read: { values: { action: "sits down" } },
  },
  {
    what: "an optional word left out",
    kinds: help,
    text: "",
    read: { values: { command: undefined } },
  },
  { what: "an optional word", kinds: help, text: "say", read: { values: { command: "say" } } },
  {
    what: "a word too many",
    kinds: help,
    text: "say it again",
    read: { problem: "surplus", text: "it again" },
  },
  {
    what: "a number and a word",
    kinds: history,
    text: "20 lobby",
    read: { values: { count: 20, room: "lobby" } },
  },
  ...["0", "-1", "1.5", "1e3", "0x10", "many", "1234567890", "٣"].map((text) => ({
    what: `${text} for a count`,
    kinds: history,
    text,
    read: { problem: "malformed", argument: "count", expected: "a whole number of one or more" },
  })),
];

describe("readArguments", () => {
  test.each(cases)("$what", ({ kinds, text, read }) => {
    expect(readArguments(kinds, text)).toEqual(read);
  });
});

test.each([
  ["", "", ""],
  ["one", "one", ""],
  ["one two  three", "one", "two  three"],
  ["one\n two ", "one", "two"],
  [" one", "", "one"],
])("splitWord %o", (text, first, remaining) => {
  expect(splitWord(text)).toEqual([first, remaining]);
});

test.each([
  ["time", none, "time"],
  ["tell", tell, "tell <who> <text>"],
  ["history", history, "history [count] [room]"],
])("usage of %s", (name, kinds, typed) => {
  expect(usage({ name, aliases: [], summary: "", arguments: kinds })).toBe(typed);
});
