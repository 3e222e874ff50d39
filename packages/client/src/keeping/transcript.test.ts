import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Action } from "../core/update/action.ts";
import { said } from "../testing/facts.ts";
import { Story } from "../testing/story.ts";
import { openTranscript } from "./transcript.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tea-log-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("writes down what is said, for its owner only", () => {
  const path = join(folder, "logs", "tea.log");
  const write = openTranscript(path);
  const { model } = Story.inside();
  write({ type: "factReceived", event: said(1, "mei", "hi") }, model, model);
  write({ type: "typed", text: "not sent" }, model, model);
  write({ type: "factReceived", event: said(2, "mei", "two\nlines") }, model, model);
  const lines = readFileSync(path, "utf8").split("\n");
  expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d #parlour mei: hi$/);
  expect(lines.join("\n")).not.toContain("not sent");
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it("has the questions and answers of a server that is no house, but for secret ones", () => {
  const path = join(folder, "tea.log");
  const write = openTranscript(path);
  const story = new Story();
  const happens = (...actions: readonly Action[]) => {
    for (const action of actions) {
      const before = story.model;
      write(action, before, story.happens(action).model);
    }
  };
  happens({ type: "connected" }, { type: "promptReceived", prompt: "By what name? " });
  happens({ type: "speechSettled", speech: "lines" });
  happens({ type: "typed", text: "bob" }, { type: "entered" });
  happens({ type: "promptReceived", prompt: "Password: " });
  happens({ type: "typed", text: "hush" }, { type: "entered" });
  happens({ type: "lineReceived", line: "Welcome back" });
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  expect(lines.map((line) => line.slice("2026-11-23 ".length))).toEqual([
    "By what name?",
    "> bob",
    "Password:",
    "Welcome back",
  ]);
});

it("ends no conversation when it can't write", () => {
  const write = openTranscript(folder);
  const { model } = Story.inside();
  write({ type: "factReceived", event: said(1, "mei", "hi") }, model, model);
  expect(() =>
    write({ type: "factReceived", event: said(2, "mei", "hi") }, model, model),
  ).not.toThrow();
});
