import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Line } from "./line.ts";
import { PackedLines } from "./packed-lines.ts";

const line: fc.Arbitrary<Line> = fc.record({
  position: fc.double({ noNaN: true, noDefaultInfinity: true }),
  id: fc.nat(),
  time: fc.nat(2 ** 42),
  kind: fc.constantFrom("said", "told", "entered", "answered"),
  who: fc.string(),
  text: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "tea\n", "\ntea", "茶\n\n茶")),
  mention: fc.boolean(),
});
const run = fc.array(line, { minLength: 1, maxLength: 20 });

describe("PackedLines", () => {
  it("gives back every line as it was", () => {
    fc.assert(
      fc.property(run, (lines) => {
        const packed = new PackedLines(lines);
        expect(packed.lines).toEqual(lines);
        expect(packed.length).toBe(lines.length);
        expect(packed.firstPosition).toBe(lines[0]?.position);
      }),
    );
  });

  it("looks at each text by itself", () => {
    fc.assert(
      fc.property(run, (lines) => {
        const seen: string[] = [];
        const positions = new PackedLines(lines).positionsWhere((text) => {
          seen.push(text);
          return text.includes("tea");
        });
        expect(seen).toEqual(lines.map(({ text }) => text));
        const passing = lines.filter(({ text }) => text.includes("tea"));
        expect(positions).toEqual(passing.map(({ position }) => position));
      }),
    );
  });

  it("gives the same objects again, by which what was drawn is known", () => {
    const lines: Line[] = [
      { position: 1, id: 1, time: 0, kind: "said", who: "mei", text: "hi", mention: false },
    ];
    const packed = new PackedLines(lines);
    expect(packed.lines[0]).toBe(packed.lines[0]);
  });
});
