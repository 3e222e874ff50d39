// A disk that keeps nothing is told of once a second, with how many lines it cost.
import { expect, test } from "vitest";
import { UnkeptLines } from "./unkept-lines.ts";

test("lines that could not be kept are noted once a second, and counted", () => {
  let now = 5_000;
  const notes: unknown[] = [];
  const journal = {
    note: (
      _: string,
      __: string,
      { session, lines }: { session?: unknown; lines?: unknown } = {},
    ) => {
      notes.push({ session, lines });
    },
  };
  const unkept = new UnkeptLines(journal, () => now);
  for (let line = 0; line < 500; line++) unkept.add(7, new Error("the disk is full"));
  now += 999;
  unkept.add(8, new Error("the disk is full"));
  now += 1;
  unkept.add(9, new Error("the disk is full"));
  expect(notes).toEqual([
    { session: 7, lines: 1 },
    { session: 9, lines: 501 },
  ]);
});

test("a clock that is set back holds no note back for long", () => {
  let now = 1_000_000;
  let notes = 0;
  const unkept = new UnkeptLines({ note: () => notes++ }, () => now);
  unkept.add(1, undefined);
  now = 0;
  unkept.add(1, undefined);
  expect(notes).toBe(2);
});
