import { expect, it } from "vitest";
import { nodeProblem } from "./node-version.ts";

it.each(["24.15.0", "24.16.1", "25.0.0", "26.10.0"])("%s will do", (version) => {
  expect(nodeProblem(version)).toBeUndefined();
});

it.each(["20.20.2", "24.14.9", "22.99.0"])(
  "%s will not, and the line says what to do",
  (version) => {
    expect(nodeProblem(version)).toMatch(/^[^\n]*24\.15 or newer[^\n]*pnpm rebuild node[^\n]*$/);
  },
);
