// A journal that can't be written harms nobody, and goes on when there is room.
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { EngineProblem } from "../engines/engine.ts";
import { canMount, SmallDisk } from "../testing/small-disk.ts";
import { openJournal } from "./journal.ts";

/** What a visitor may have sent that would act on the terminal of who reads it, or turn a line round. */
const RUDE = "a\u001b[2Jb\u009b31mc\u202ed\u2028e\u007ff";

/** What stands in a file after these are noted, as on a terminal or not. */
function noted(isTerminal: boolean, details: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), "tea-party-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "journal");
  const fd = openSync(file, "a");
  openJournal("info", fd, isTerminal).note("info", "Somebody came.", details);
  closeSync(fd);
  return readFileSync(file, "utf8");
}

test("what a visitor sent is an object's as he sent it, and acts on nobody's terminal", () => {
  const line = noted(false, { hello: RUDE });
  expect(JSON.parse(line)).toMatchObject({ msg: "Somebody came.", hello: RUDE });
  expect(line).toMatch(/^[\x20-\x7e]+\n$/);
});

test("on a terminal too, where sentences are written in colour", () => {
  const line = noted(true, { hello: RUDE });
  expect(line).toContain("Somebody came.");
  expect(line).toContain("a\\u001b[2Jb\\u009b31mc\\u202ed\\u2028e\\u007ff");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours are made of
  expect(line.replaceAll(/\u001b\[\d+m/g, "")).toMatch(/^[\x20-\x7e]+\n$/);
});

test("what the keeper has to solve is a sentence, and a bug of ours has its stack", () => {
  const problem = JSON.parse(noted(false, { error: new EngineProblem("The disk is full.") }));
  expect(problem.error).toBe("The disk is full.");
  const because = new EngineProblem("It can't be written.", { cause: new Error("no such device") });
  expect(JSON.parse(noted(false, { error: because })).error).toBe(
    "It can't be written. (no such device)",
  );
  const bug = JSON.parse(noted(false, { error: new TypeError("no function") }));
  expect(bug.error).toMatchObject({ type: "TypeError", message: "no function" });
  expect(bug.error.stack).toContain("journal.test.ts");
});

test.skipIf(!canMount())("on a full disk (needs root, to mount one)", () => {
  const disk = new SmallDisk(512);
  const file = join(disk.folder, "journal");
  const fd = openSync(file, "a");
  const journal = openJournal("info", fd);
  disk.fill();
  // Far more than is kept until there is room.
  for (let note = 0; note < 10_000; note++) journal.note("info", "Full.", { note });
  disk.makeRoom();
  journal.note("info", "There is room again.");
  journal.note("info", "And on.");
  closeSync(fd);

  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  const notes = lines.map((line) => JSON.parse(line) as { msg: string; note?: number });
  expect(notes.slice(0, 500).map(({ note }) => note)).toEqual([...Array(500).keys()]);
  expect(notes.length).toBeLessThan(2_000);
  expect(notes.at(-1)?.msg).toBe("And on.");
  disk.remove();
});
