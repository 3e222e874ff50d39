import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyHistory, newer, older, remembering } from "./history.ts";

describe("history", () => {
  it("goes back to the oldest and forward to the draft that was begun", () => {
    const sent = ["one", "two"].reduce(remembering, emptyHistory);
    const [first, two] = older(sent, "begun") ?? [emptyHistory, ""];
    const [second, one] = older(first, two) ?? [emptyHistory, ""];
    expect([two, one]).toEqual(["two", "one"]);
    expect(older(second, one)).toBeUndefined();
    const [third, again] = newer(second) ?? [emptyHistory, ""];
    expect(again).toBe("two");
    expect(newer(third)?.[1]).toBe("begun");
    expect(newer(sent)).toBeUndefined();
  });

  it("remembers the same line sent twice once", () => {
    expect(["tea", "tea"].reduce(remembering, emptyHistory).entries).toEqual(["tea"]);
  });

  it("comes back to the same draft after any way there and back", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 20 }), fc.string(), (lines, begun) => {
        let history = lines.reduce(remembering, emptyHistory);
        let draft = begun;
        for (let step = older(history, draft); step !== undefined; step = older(history, draft)) {
          [history, draft] = step;
        }
        for (let step = newer(history); step !== undefined; step = newer(history)) {
          [history, draft] = step;
        }
        expect(draft).toBe(begun);
      }),
    );
  });
});
