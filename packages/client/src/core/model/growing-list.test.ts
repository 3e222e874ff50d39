import fc from "fast-check";
import { expect, it } from "vitest";
import { GrowingList } from "./growing-list.ts";

it("is what a copied array is, from whichever snapshot it goes on", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(9)), { maxLength: 60 }), (steps) => {
      const lists = [new GrowingList<number>([])];
      const arrays: number[][] = [[]];
      for (const [choice, item] of steps) {
        const from = choice % lists.length;
        lists.push((lists[from] as GrowingList<number>).append(item));
        arrays.push([...(arrays[from] as number[]), item]);
      }
      lists.forEach((list, index) => {
        const array = arrays[index] as number[];
        expect(list.items).toEqual(array);
        expect(list.length).toBe(array.length);
        expect(list.at(array.length - 1)).toBe(array.at(-1));
        expect(list.at(array.length)).toBeUndefined();
        expect(list.at(-1)).toBeUndefined();
      });
    }),
  );
});
