import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

it("runs Node alike, whether pnpm starts it or it is started by its name", () => {
  const { scripts } = JSON.parse(read("../package.json")) as { scripts: { start: string } };
  const [first = ""] = read("main.ts").split("\n");
  expect(`${first.replace("#!/usr/bin/env -S ", "")} dist/main.js`).toBe(scripts.start);
});
