import { describe, expect, it } from "vitest";
import { commands } from "../testing/facts.ts";
import { readTypedLine } from "./typed-line.ts";

const known = commands("say <text>", "time", "login <nick>", "join <room>").commands;

describe("a typed line", () => {
  it.each([
    ["  ", { kind: "blank" }],
    ["say hi", { kind: "talk", text: "say hi" }],
    ["/Say  hi  there", { kind: "command", name: "say", rest: "hi  there" }],
    ["//shrug", { kind: "talk", text: "/shrug" }],
    ["/nothing known", { kind: "command", name: "nothing", rest: "known" }],
  ])("in the slash style, %j", (typed, read) => {
    expect(readTypedLine(typed, known, "slash")).toEqual(read);
  });

  it.each([
    ["say hi", { kind: "command", name: "say", rest: "hi" }],
    ["LOGIN bob", { kind: "command", name: "login", rest: "bob" }],
    ["login", { kind: "command", name: "login", rest: "" }],
    ["time", { kind: "command", name: "time", rest: "" }],
    ["time flies", { kind: "talk", text: "time flies" }],
    ["hello all", { kind: "talk", text: "hello all" }],
    ["//time", { kind: "talk", text: "/time" }],
  ])("in the talk style, %j", (typed, read) => {
    expect(readTypedLine(typed, known, "talk")).toEqual(read);
  });
});
