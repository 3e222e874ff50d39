import { setTimeout as passes } from "node:timers/promises";
import { expect, test } from "vitest";
import { LoopDelay } from "./loop-delay.ts";

function noting() {
  const notes: { readonly level: string; readonly longest?: number }[] = [];
  const note = (level: string, _: string, details: object = {}) => {
    notes.push({ level, ...details });
  };
  return { notes, journal: { note } };
}

function holdUp(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

test("a loop that was held up is noted, once", async () => {
  const { notes, journal } = noting();
  const delay = new LoopDelay(journal);
  // Two samples: the one before what holds the loop up, and the one that is late.
  await passes(50);
  holdUp(400);
  await passes(50);
  delay.look();
  delay.look();
  expect(notes).toMatchObject([{ level: "warn" }]);
  expect(notes[0]?.longest).toBeGreaterThan(300);
});

test("a loop that was not is not", () => {
  const { notes, journal } = noting();
  const delay = new LoopDelay(journal);
  delay.look();
  expect(notes).toEqual([]);
});
