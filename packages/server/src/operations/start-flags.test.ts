import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

const read = (file: string) => readFile(new URL(`../../${file}`, import.meta.url), "utf8");

test("the interpreter is told the same by the start script and by the program's first line", async () => {
  const { scripts } = JSON.parse(await read("package.json")) as { scripts: { start: string } };
  const [, ofScript] = /^node (--.*) dist\/main\.js$/.exec(scripts.start) ?? [];
  const [, ofProgram] = /^#!\/usr\/bin\/env -S node (--.*)\n/.exec(await read("src/main.ts")) ?? [];
  expect(ofScript).toMatch(/^--\S+$/);
  expect(ofProgram).toBe(ofScript);
});
