import { describe, expect, test } from "vitest";
import { exampleRefusals, sentenceOf } from "../testing/example-refusals.ts";
import { refusalCodes } from "./refusals.ts";

test.each([
  ["login-required", [], 'Please log in\nUse "login <nick>"'],
  ["name-missing", [], "Please enter a name"],
  ["name-taken", ["dilbert"], 'The name "dilbert" is taken.\nPlease try again.'],
  ["unknown-command", ["foo"], "Unknown command: foo"],
] as const)("the seed's text of %s", (code, details, sentence) => {
  expect(sentenceOf(code, details)).toBe(sentence);
});

describe.each(refusalCodes)("%s", (code) => {
  test("says everything it was told", () => {
    for (const detail of exampleRefusals[code]) expect(sentenceOf(code)).toContain(String(detail));
  });

  test("is a code of small words and a sentence of whole lines", () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const line of sentenceOf(code).split("\n")) expect(line).toMatch(/^\S.*\S$/);
  });
});
