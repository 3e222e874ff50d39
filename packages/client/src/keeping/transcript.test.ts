import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
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

it("ends no conversation when it can't write", () => {
  const write = openTranscript(folder);
  const { model } = Story.inside();
  write({ type: "factReceived", event: said(1, "mei", "hi") }, model, model);
  expect(() =>
    write({ type: "factReceived", event: said(2, "mei", "hi") }, model, model),
  ).not.toThrow();
});
