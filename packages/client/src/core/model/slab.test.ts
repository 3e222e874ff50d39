import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Line, type NewLine, placed } from "./line.ts";
import { SLAB_BYTES, Slab } from "./slab.ts";

const line: fc.Arbitrary<Line> = fc.record({
  position: fc.double({ noNaN: true, noDefaultInfinity: true }),
  id: fc.nat(Number.MAX_SAFE_INTEGER),
  time: fc.nat(2 ** 42),
  kind: fc.constantFrom("said", "told", "entered", "answered"),
  who: fc.string({ unit: "grapheme" }),
  text: fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("", "\ufefftea\n", "\n茶", "👩‍👩‍👧 茶\n\n茶"),
  ),
  mention: fc.boolean(),
});

const said: NewLine = { id: 1, time: 0, kind: "said", who: "mei", text: "", mention: false };

describe("Slab", () => {
  it("gives back every line as it was", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        const slab = new Slab();
        for (const each of lines) expect(slab.write(each)).toBe(true);
        expect(slab.length).toBe(lines.length);
        expect(lines.map((_, index) => slab.line(index))).toEqual(lines);
        expect(lines.map((_, index) => slab.position(index))).toEqual(
          lines.map(({ position }) => position),
        );
        expect(lines.map((_, index) => slab.id(index))).toEqual(lines.map(({ id }) => id));
        expect([...slab.texts(lines.length)]).toEqual(lines.map(({ text }) => text));
      }),
    );
  });

  it("has room for the longest line that there is", () => {
    const longest = placed({ ...said, who: "茶".repeat(9_999), text: "茶".repeat(99_999) }, 1);
    const slab = new Slab();
    expect(slab.write(longest)).toBe(true);
    expect(slab.write(longest)).toBe(false);
    expect(slab.line(0)).toEqual(longest);
  });

  it("takes lines until it is full, and spoils none of them with one that does not fit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), (length) => {
        const slab = new Slab();
        const each = placed({ ...said, text: "x".repeat(length) }, 1);
        while (slab.write(each));
        const room = SLAB_BYTES - slab.length * (32 + each.who.length + length);
        expect(room).toBeGreaterThanOrEqual(0);
        expect(room).toBeLessThan(32 + each.who.length + length);
        expect(slab.line(slab.length - 1)).toEqual(each);
        expect(slab.line(0)).toEqual(each);
      }),
      { numRuns: 50 },
    );
  });

  it("is empty once it was released, and its memory another's", () => {
    const one = new Slab();
    one.write(placed({ ...said, text: "old" }, 1));
    one.release();
    const others = Array.from({ length: 40 }, () => new Slab());
    for (const other of others) other.write(placed({ ...said, text: "new" }, 2));
    expect(one.length).toBe(0);
    expect([...one.texts(0)]).toEqual([]);
    expect(one.write(placed(said, 3))).toBe(false);
    expect(others.map((other) => [...other.texts(1)])).toEqual(others.map(() => ["new"]));
  });
});
