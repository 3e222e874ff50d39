import { expect, it } from "vitest";
import { readTextLine } from "./text-lines.ts";

it.each([
  ["dilbert: hello: you", { kind: "said", who: "dilbert", text: "hello: you" }],
  ["dilbert: ", { kind: "said", who: "dilbert", text: "" }],
  ["mei tells you: psst", { kind: "told", who: "mei", text: "psst" }],
  ["* mei pours", { kind: "acted", who: "mei", text: "pours" }],
  ["dilbert has entered the room.", { kind: "entered", who: "dilbert" }],
  ["dilbert has left the room.", { kind: "left", who: "dilbert" }],
  ["bob is now known as bo.", { kind: "renamed", who: "bob", to: "bo" }],
  ["Welcome to TestChat", { kind: "welcomed", server: "TestChat" }],
  ["The following are in this room:", { kind: "membersFollow" }],
  ["The following are logged in:", { kind: "other" }],
  ["Please log in", { kind: "loginWanted" }],
  ['The name "bob" is taken.', { kind: "nameTaken" }],
  ["the kettle has left the room. Twice.", { kind: "other" }],
])("%j", (line, read) => {
  expect(readTextLine(line)).toEqual(read);
});
