import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NewLine } from "./line.ts";
import { appended, inserted, prepended, unknownOf } from "./placing.ts";
import { emptyScrollback, type Scrollback } from "./scrollback.ts";

function line(id: number, text = `${id}`): NewLine {
  return { id, time: id, kind: "said", who: "mei", text, mention: false };
}

function filled(count: number): Scrollback {
  let lines = emptyScrollback;
  for (let id = 1; id <= count; id++) lines = appended(lines, line(id));
  return lines;
}

const ids = (lines: Scrollback) => [...lines].map(({ id }) => id);
const isAscending = (numbers: readonly number[]) =>
  numbers.every((each, index) => index === 0 || each > (numbers[index - 1] ?? 0));

describe("placing", () => {
  it("holds what a plain sorted list holds, in whatever order lines come", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2_000 }), { maxLength: 1_500 }), (coming) => {
        let lines = emptyScrollback;
        for (const id of coming) lines = inserted(lines, [line(id)]);
        const expected = [...new Set(coming)].sort((a, b) => a - b);
        expect(ids(lines)).toEqual(expected);
        expect(lines.length).toBe(expected.length);
        expect(expected.map((_, index) => lines.at(index)?.id)).toEqual(expected);
        const positions = [...lines].map(({ position }) => position);
        expect(isAscending(positions)).toBe(true);
        expect(positions.map((position) => lines.indexOf(position))).toEqual([...positions.keys()]);
      }),
      { numRuns: 10 },
    );
  });

  it("puts a page where its lines would go one by one", () => {
    const page = fc.array(fc.integer({ min: 1, max: 3_000 }), { maxLength: 200 });
    const answer = fc.constant(0);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 1, max: 3_000 }), answer), {
          maxLength: 700,
        }),
        fc.array(page, { maxLength: 4 }),
        fc.boolean(),
        (before, pages, isSorted) => {
          let one = emptyScrollback;
          for (const id of before) {
            one = id === 0 ? appended(one, line(0)) : inserted(one, [line(id)]);
          }
          let other = one;
          for (const each of pages) {
            const coming = (isSorted ? each.toSorted((a, b) => a - b) : each).map((id) => line(id));
            const known = new Set(ids(one));
            const unknown = coming.filter(
              ({ id }, at) => !known.has(id) && coming.findIndex((any) => any.id === id) === at,
            );
            expect(unknownOf(one, coming)).toEqual(unknown);
            one = inserted(one, coming);
            for (const single of coming) other = inserted(other, [single]);
            expect([...one]).toEqual([...other]);
            expect(isAscending([...one].map(({ position }) => position))).toBe(true);
          }
        },
      ),
      { numRuns: 10 },
    );
  });

  it("leaves an older snapshot as it was", () => {
    const before = filled(1_700);
    appended(before, line(1_701));
    inserted(before, [line(350.5)]);
    expect(before.length).toBe(1_700);
    expect(before.at(349)?.id).toBe(350);
    expect(before.at(350)?.id).toBe(351);
  });

  it("grows two ways from one snapshot", () => {
    const before = filled(1_600);
    let one = before;
    let other = before;
    for (let id = 2_001; id <= 2_300; id++) one = appended(one, line(id));
    for (let id = 3_001; id <= 3_300; id++) other = appended(other, line(id));
    const third = appended(inserted(before, [line(550.5)]), line(4_001));
    expect(ids(before)).toEqual(Array.from({ length: 1_600 }, (_, index) => index + 1));
    expect(before.last?.id).toBe(1_600);
    expect(before.at(1_600)).toBeUndefined();
    expect(before.indexOf(10_000)).toBe(1_600);
    expect([...before.backwards()][0]?.id).toBe(1_600);
    expect(ids(one).slice(1_598, 1_602)).toEqual([1_599, 1_600, 2_001, 2_002]);
    expect(ids(other).slice(1_598, 1_602)).toEqual([1_599, 1_600, 3_001, 3_002]);
    expect(ids(third).slice(-2)).toEqual([1_600, 4_001]);
  });

  it("has room for every line that was left out, however many pages it comes in", () => {
    let lines = appended(filled(3), line(9_000));
    for (let id = 4; id < 9_000; id++) lines = inserted(lines, [line(id)]);
    const positions = [...lines].map(({ position }) => position);
    expect(new Set(positions).size).toBe(9_000);
    expect(isAscending(positions)).toBe(true);
  });

  it("keeps a line without an id behind the line it followed", () => {
    const lines = appended(appended(filled(2), line(0)), line(5));
    expect(ids(inserted(lines, [line(3), line(4)]))).toEqual([1, 2, 3, 4, 0, 5]);
  });

  it("has room between a line and an answer for every line that was left out", () => {
    let lines = appended(appended(filled(2), line(0)), line(9_000));
    for (let id = 3; id < 3_000; id++) lines = inserted(lines, [line(id)]);
    const logged = Array.from({ length: 2_999 }, (_, index) => index + 1);
    expect(ids(lines)).toEqual([...logged, 0, 9_000]);
    expect(isAscending([...lines].map(({ position }) => position))).toBe(true);
  });

  it("puts the first line of a log behind answers that came before it", () => {
    expect(ids(inserted(appended(emptyScrollback, line(0)), [line(7)]))).toEqual([0, 7]);
  });

  it("puts a page of older lines in front", () => {
    const lines = prepended(filled(3), [line(-1), line(0)]);
    expect(ids(lines)).toEqual([-1, 0, 1, 2, 3]);
    expect(lines.first?.position).toBeLessThan(1);
    expect(prepended(lines, [])).toBe(lines);
  });

  it("keeps no more of a line than anyone would read", () => {
    const long = { ...line(1, `${"x".repeat(15_999)}👩 and on`), who: "n".repeat(100) };
    const { text, who } = appended(emptyScrollback, long).last ?? line(0);
    expect(text).toBe(`${"x".repeat(15_999)}\ufffd…`);
    expect(who).toBe("n".repeat(64));
    expect(inserted(emptyScrollback, [long]).last?.text).toBe(text);
    expect(prepended(emptyScrollback, [long]).last?.text).toBe(text);
    expect(appended(emptyScrollback, line(1, "x".repeat(16_000))).last?.text.length).toBe(16_000);
  });
});
