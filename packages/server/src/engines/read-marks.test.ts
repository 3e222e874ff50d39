import fc from "fast-check";
import { expect, test } from "vitest";
import { ReadMarks } from "./read-marks.ts";

test("whatever is marked in whatever order, each room is as far as its furthest mark", () => {
  const mark = fc.record({ room: fc.constantFrom("lobby", "garden", "@bob"), id: fc.nat(20) });
  fc.assert(
    fc.property(fc.array(fc.array(mark, { maxLength: 4 })), (moves) => {
      const marks = new ReadMarks();
      const furthest = new Map<string, number>();
      for (const move of moves) {
        for (const { room, id } of marks.moveOn(move)) {
          expect(id).toBe(marks.of(room));
          expect(id).toBeGreaterThan(furthest.get(room) ?? 0);
        }
        for (const { room, id } of move) {
          if (id > (furthest.get(room) ?? 0)) furthest.set(room, id);
        }
      }
      const expected = [...furthest].map(([room, id]) => ({ room, id }));
      expect(new Set(marks.all)).toEqual(new Set(expected));
    }),
  );
});
