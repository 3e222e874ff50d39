import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NewLine } from "./line.ts";
import { emptyScrollback, type Scrollback } from "./scrollback.ts";

function line(id: number): NewLine {
  return { id, time: id, kind: "said", who: "mei", text: `${id}`, mention: false };
}

function filled(count: number): Scrollback {
  let lines = emptyScrollback;
  for (let id = 1; id <= count; id++) lines = lines.append(line(id));
  return lines;
}

const ids = (lines: Scrollback) => [...lines].map(({ id }) => id);

describe("Scrollback", () => {
  it("holds what a plain sorted list holds, in whatever order lines come", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2_000 }), { maxLength: 1_500 }), (coming) => {
        let lines = emptyScrollback;
        for (const id of coming) lines = lines.insert(line(id));
        const expected = [...new Set(coming)].sort((a, b) => a - b);
        expect(ids(lines)).toEqual(expected);
        expect(lines.length).toBe(expected.length);
        expect(expected.map((_, index) => lines.at(index)?.id)).toEqual(expected);
        const positions = [...lines].map(({ position }) => position);
        expect(positions).toEqual([...positions].sort((a, b) => a - b));
        expect(positions.map((position) => lines.indexOf(position))).toEqual([...positions.keys()]);
      }),
      { numRuns: 30 },
    );
  });

  it("changes lines in their places, and none in an older snapshot", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_500 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 1_600 }), { maxLength: 20 }),
        (count, wanted) => {
          const before = filled(count);
          const after = before.changed(new Set(wanted), (each) => ({ ...each, text: "gone" }));
          const texts = (lines: Scrollback) => [...lines].map(({ text }) => text);
          const expected = Array.from({ length: count }, (_, index) => String(index + 1));
          expect(texts(before)).toEqual(expected);
          expect(texts(after)).toEqual(
            expected.map((text) => (wanted.includes(Number(text)) ? "gone" : text)),
          );
          expect(texts(after.append(line(count + 1)))).toEqual([...texts(after), `${count + 1}`]);
          expect(texts(before.append(line(count + 1)))).toEqual([...expected, `${count + 1}`]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("leaves an older snapshot as it was", () => {
    const before = filled(700);
    before.append(line(701));
    before.insert(line(350.5));
    expect(before.length).toBe(700);
    expect(before.at(349)?.id).toBe(350);
  });

  it("grows two ways from one snapshot", () => {
    const before = filled(600);
    const one = before.append(line(601)).append(line(602));
    const other = before.append(line(701));
    const third = before.insert(line(550.5)).append(line(801));
    expect(ids(before).length).toBe(600);
    expect(before.last?.id).toBe(600);
    expect(before.at(600)).toBeUndefined();
    expect(before.indexOf(10_000)).toBe(600);
    expect([...before.backwards()][0]?.id).toBe(600);
    expect(ids(one).slice(-3)).toEqual([600, 601, 602]);
    expect(ids(other).slice(-2)).toEqual([600, 701]);
    expect(ids(third).slice(-2)).toEqual([600, 801]);
  });

  it("has room for every line that was left out, however many pages it comes in", () => {
    let lines = filled(3).append(line(9_000));
    for (let id = 4; id < 9_000; id++) lines = lines.insert(line(id));
    const positions = [...lines].map(({ position }) => position);
    expect(new Set(positions).size).toBe(9_000);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  it("keeps a line without an id behind the line it followed", () => {
    const lines = filled(2).append(line(0)).append(line(5)).insert(line(4));
    expect(ids(lines)).toEqual([1, 2, 4, 0, 5]);
  });

  it("puts the first line of a log behind answers that came before it", () => {
    expect(ids(emptyScrollback.append(line(0)).insert(line(7)))).toEqual([0, 7]);
  });

  it("puts a page of older lines in front", () => {
    const lines = filled(3).prepend([line(-1), line(0)]);
    expect(ids(lines)).toEqual([-1, 0, 1, 2, 3]);
    expect(lines.first?.position).toBeLessThan(1);
  });

  it("finds the lines whose text passes, packed or not", () => {
    const isRound = (text: string) => text.endsWith("00");
    expect(filled(1_030).positionsWhere(isRound)).toEqual([
      100, 200, 300, 400, 500, 600, 700, 800, 900, 1_000,
    ]);
    const before = filled(400);
    before.append(line(500));
    expect(before.positionsWhere(isRound)).toEqual([100, 200, 300, 400]);
  });

  it("forgets the oldest lines when there are many more than wanted", () => {
    const few = filled(5_000);
    expect(few.trimmed(1_000)).toBe(few);
    const lines = filled(5_100).trimmed(1_000);
    expect(lines.length).toBeGreaterThanOrEqual(1_000);
    expect(lines.length).toBeLessThan(1_200);
    expect(lines.first?.id).toBe(5_100 - lines.length + 1);
    expect(lines.last?.id).toBe(5_100);
    expect(lines.append(line(5_101)).at(lines.length)?.id).toBe(5_101);
  });
});
