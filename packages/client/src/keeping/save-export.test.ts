import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { saveExport } from "./save-export.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tea-party-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("writes a line each, for nobody but its owner", () => {
  const file = join(folder, "mine.ndjson");

  expect(saveExport(folder, "mine.ndjson", ['{"id":1}', '{"id":2}'])).toBe(
    `Saved in ${file}: 2 lines.`,
  );

  expect(readFileSync(file, "utf8")).toBe('{"id":1}\n{"id":2}\n');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it("leaves a file that is there as it is, and says so", () => {
  const file = join(folder, "mine.ndjson");
  saveExport(folder, file, ["one"]);

  expect(saveExport(folder, file, ["two"])).toBe(
    `${file} is there already. Name another file: /export <file>`,
  );
  expect(readFileSync(file, "utf8")).toBe("one\n");
});

it("says why it can't be written", () => {
  const file = join(folder, "nowhere", "mine.ndjson");
  expect(saveExport(folder, file, ["one"])).toBe(
    `${file} can't be written (ENOENT). Name another file: /export <file>`,
  );
});
