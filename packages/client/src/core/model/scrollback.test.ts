import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Line, placed } from "./line.ts";
import { emptyScrollback, type Scrollback } from "./scrollback.ts";

function line(position: number, text = `${position}`): Line {
  const id = Math.floor(position);
  return placed({ id, time: id, kind: "said", who: "mei", text, mention: id % 7 === 0 }, position);
}

function filled(count: number, text?: string): Scrollback {
  let lines = emptyScrollback;
  for (let at = 1; at <= count; at++) lines = lines.withLast(line(at, text));
  return lines;
}

/** A change to a scrollback, and what it makes of a plain array. */
type Change =
  | { readonly change: "append"; readonly count: number; readonly length: number }
  | { readonly change: "splice"; readonly at: number; readonly count: number }
  | { readonly change: "erase"; readonly at: number }
  | { readonly change: "trim"; readonly lines: number; readonly slabs: number };

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    change: fc.constant("append" as const),
    count: fc.integer({ min: 1, max: 900 }),
    length: fc.constantFrom(0, 3, 60, 2_000),
  }),
  fc.record({
    change: fc.constant("splice" as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    count: fc.integer({ min: 1, max: 900 }),
  }),
  fc.record({
    change: fc.constant("erase" as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({
    change: fc.constant("trim" as const),
    lines: fc.integer({ min: 0, max: 3_000 }),
    slabs: fc.integer({ min: 0, max: 8 }),
  }),
);

/** Makes a change to both. What is trimmed, the scrollback says itself; the rest must be the same. */
function changedBoth(
  lines: Scrollback,
  plain: readonly Line[],
  step: Change,
): readonly [Scrollback, readonly Line[]] {
  switch (step.change) {
    case "append": {
      const first = (plain.at(-1)?.position ?? 0) + 1;
      const more = Array.from({ length: step.count }, (_, index) =>
        line(first + index, "茶".repeat(step.length / 3) + String(index)),
      );
      return [more.reduce((before, each) => before.withLast(each), lines), [...plain, ...more]];
    }
    case "splice": {
      const index = Math.floor(step.at * plain.length);
      const before = plain[index - 1]?.position ?? (plain[0]?.position ?? 0) - 1;
      const gap = (plain[index]?.position ?? before + 1) - before;
      const more = Array.from({ length: step.count }, (_, at) =>
        line(before + (gap * (at + 1)) / (step.count + 1), "between"),
      );
      return [lines.withLinesAt(index, more), plain.toSpliced(index, 0, ...more)];
    }
    case "erase": {
      const id = plain[Math.floor(step.at * plain.length)]?.id ?? 0;
      const gone = (each: Line): Line => ({ ...each, kind: "gone", text: "" });
      const after = lines.changed(new Set([id]), gone);
      return [after, plain.map((each) => (each.id === id ? gone(each) : each))];
    }
    case "trim": {
      const after = lines.trimmed(step.lines, step.slabs);
      expect(after.slabs).toBeLessThanOrEqual(step.slabs);
      if (lines.slabs <= step.slabs) {
        expect(after.length).toBeGreaterThanOrEqual(Math.min(step.lines, lines.length));
      }
      return [after, plain.slice(lines.length - after.length)];
    }
  }
}

describe("Scrollback", () => {
  it("is what a plain array is, whatever is added, put between, changed and forgotten", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (steps) => {
        let [lines, plain]: readonly [Scrollback, readonly Line[]] = [emptyScrollback, []];
        for (const step of steps) {
          [lines, plain] = changedBoth(lines, plain, step);
          expect(lines.length).toBe(plain.length);
          expect([lines.first, lines.last]).toEqual([plain[0], plain.at(-1)]);
        }
        expect([...lines]).toEqual(plain);
        expect([...lines.backwards()]).toEqual(plain.toReversed());
        const isRound = (text: string) => text.endsWith("0");
        const round = plain.filter(({ text }) => isRound(text));
        expect(lines.positionsWhere(isRound)).toEqual(round.map(({ position }) => position));
        for (const index of [-1, 0, 1, plain.length >> 1, plain.length - 1, plain.length]) {
          expect(lines.at(index)).toEqual(plain[index]);
          const position = plain[index]?.position;
          if (position !== undefined) expect(lines.indexOf(position)).toBe(index);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("changes lines in their places, and none in an older snapshot", () => {
    const before = filled(1_500);
    const after = before.changed(new Set([3, 700, 1_499, 1_600]), (each) => ({
      ...each,
      text: "gone",
    }));
    const gone = [...after].filter(({ text }) => text === "gone").map(({ id }) => id);
    expect(gone).toEqual([3, 700, 1_499]);
    expect([...before].map(({ text }) => text)).not.toContain("gone");
    expect(after.withLast(line(1_501)).at(1_500)?.text).toBe("1501");
  });

  it("forgets the oldest lines, a slab at a time, and keeps as many as are wanted", () => {
    const lines = filled(10_000);
    const trimmed = lines.trimmed(1_000, 99);
    expect(trimmed.length).toBeGreaterThanOrEqual(1_000);
    expect(trimmed.length).toBeLessThan(1_000 + 65_536 / 32);
    expect(trimmed.first?.id).toBe(10_000 - trimmed.length + 1);
    expect(trimmed.last?.id).toBe(10_000);
    expect(trimmed.withLast(line(10_001)).at(trimmed.length)?.id).toBe(10_001);
    expect(trimmed.trimmed(trimmed.length, 99)).toBe(trimmed);
  });

  it("forgets lines until no more slabs are taken than are allowed, however few are left", () => {
    const lines = filled(1_000, "茶".repeat(1_000));
    expect(lines.slabs).toBeGreaterThan(40);
    const trimmed = lines.trimmed(1_000, 10);
    expect(trimmed.slabs).toBe(10);
    expect(trimmed.last?.id).toBe(1_000);
    expect([...trimmed].map(({ id }) => id)).toEqual(
      Array.from({ length: trimmed.length }, (_, index) => 1_001 - trimmed.length + index),
    );
  });

  it("has no other lines in an older snapshot than it had, once a newer has forgotten them", () => {
    const before = filled(5_000);
    let after = before.trimmed(0, 0);
    for (let at = 5_001; at <= 9_000; at++) after = after.withLast(line(at, "new"));
    expect([...before].every(({ text }) => text !== "new")).toBe(true);
    expect(before.last?.id).toBe(5_000);
    expect(before.at(0)).toBeUndefined();
    expect([...after].slice(-4_000).every(({ text }) => text === "new")).toBe(true);
  });

  it("leaves few lines unpacked, and fewer of those that are long", () => {
    const long = filled(300, "x".repeat(1_000));
    expect(filled(128).slabs).toBe(0);
    expect(filled(129).slabs).toBe(1);
    expect(long.slabs).toBeGreaterThanOrEqual(4);
  });
});
