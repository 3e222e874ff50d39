import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MessageList } from "./message-list.ts";
import { type Row, span } from "./row.ts";
import {
  bottomOf,
  type Place,
  rowsEndingAt,
  scrolledDown,
  scrolledUp,
  showsTop,
  topOf,
} from "./viewport.ts";

/** A list whose items have so many rows each, named `item.row`. */
function listOf(counts: readonly number[]): MessageList {
  const items = counts.map((count, index) =>
    Array.from({ length: count }, (_, row): Row => [span(`${index}.${row}`)]),
  );
  return { length: items.length, rowsAt: (index) => items[index] ?? [] };
}

const names = (rows: readonly Row[]) => rows.map((row) => row[0]?.text ?? "");

const allRows = (counts: readonly number[]) =>
  counts.flatMap((count, index) => Array.from({ length: count }, (_, row) => `${index}.${row}`));

/** The same with one long array of rows: the index of the last row on the screen. */
function naive(total: number, height: number, steps: readonly number[]): number {
  let last = total - 1;
  for (const step of steps) {
    last =
      step > 0
        ? Math.max(last - step, Math.min(height, total) - 1)
        : Math.min(last - step, total - 1);
  }
  return last;
}

describe("the window on a list", () => {
  it("shows what one long array of rows would show, wherever one scrolls", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 20 }),
        (counts, height, steps) => {
          const list = listOf(counts);
          const all = allRows(counts);
          fc.pre(all.length > 0);
          const bottom = bottomOf(list) as Place;
          let place = bottom;
          for (const step of steps) {
            place =
              step > 0
                ? scrolledUp(list, place, step, height)
                : (scrolledDown(list, place, -step) ?? bottom);
          }
          const last = naive(all.length, height, steps);
          const blank = Math.max(0, height - last - 1);
          const expected = [
            ...Array(blank).fill(""),
            ...all.slice(Math.max(0, last - height + 1), last + 1),
          ];
          expect(names(rowsEndingAt(list, place, height))).toEqual(expected);
          expect(showsTop(list, place, height)).toBe(last < height);
        },
      ),
    );
  });

  it("fills the screen from the first row on at the top", () => {
    const list = listOf([2, 0, 3, 1]);
    expect(names(rowsEndingAt(list, topOf(list, 4), 4))).toEqual(["0.0", "0.1", "2.0", "2.1"]);
  });

  it("makes no more rows than it shows", () => {
    let made = 0;
    const list: MessageList = {
      length: 100_000,
      rowsAt: () => {
        made++;
        return [[span("row")]];
      },
    };
    rowsEndingAt(list, bottomOf(list), 40);
    expect(made).toBeLessThan(200);
  });

  it("is blank where there is nothing", () => {
    expect(rowsEndingAt(listOf([]), bottomOf(listOf([])), 2)).toEqual([[], []]);
    expect(bottomOf(listOf([0, 0]))).toBeUndefined();
  });
});
