// A journal that can't be written harms nobody, and goes on when there is room.
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { canMount, SmallDisk } from "../testing/small-disk.ts";
import { openJournal } from "./journal.ts";

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
