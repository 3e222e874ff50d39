import { expect, test } from "vitest";
import { nodeProblem } from "./node-version.ts";

test.each(["24.15.0", "24.16.1", "25.0.0", "26.10.0"])("%s will do", (version) => {
  expect(nodeProblem(version)).toBeUndefined();
});

test.each(["18.19.0", "20.20.2", "24.14.9"])("%s is too old, and what to do is said", (version) => {
  expect(nodeProblem(version)).toBe(
    `Tea Party needs Node 24.15 or newer and this is ${version}: run "pnpm rebuild node", which brings the right one.`,
  );
});
