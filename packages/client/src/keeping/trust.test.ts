import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readTrust } from "./trust.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tea-party-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("looks for a file where the reader is, and says where that was", () => {
  const ca = "mine.pem";
  expect(readTrust({ ca, pin: undefined }, folder)).toBe(
    `--tls-ca: ${join(folder, ca)} can't be read (ENOENT).`,
  );
  writeFileSync(join(folder, ca), "no certificate");
  expect(readTrust({ ca, pin: undefined }, folder)).toBe(
    `--tls-ca: ${join(folder, ca)} holds no certificate in PEM.`,
  );
});
