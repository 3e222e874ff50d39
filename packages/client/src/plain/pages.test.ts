import fc from "fast-check";
import { expect, it } from "vitest";
import { said } from "../testing/facts.ts";
import { Story } from "../testing/story.ts";
import { Pages } from "./pages.ts";

const step = fc.oneof(
  fc.record({ to: fc.constant("older" as const), count: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ to: fc.constant("newer" as const), count: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ to: fc.constant("leave" as const) }),
  fc.record({ to: fc.constant("said" as const) }),
);

it("turns pages as one would in a list, whatever is said in between", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const story = Story.inside("you", ["you", "mei"]);
      const pages = new Pages();
      const all: string[] = [];
      /** What stands on the page, as a part of `all`. */
      let page: { start: number; end: number } | undefined;
      const speak = () => {
        all.push(`line ${all.length}`);
        story.told(said(all.length, "mei", all.at(-1) ?? ""));
      };
      for (let line = 0; line < 10; line++) speak();
      const expectPage = (told: readonly { text: string }[], start: number, end: number) => {
        expect(told.map(({ text }) => text)).toEqual(all.slice(start, end));
        if (told.length > 0) page = { start, end: Math.min(end, all.length) };
      };
      for (const { to, ...rest } of steps) {
        const count = "count" in rest ? rest.count : 0;
        if (to === "said") speak();
        else if (to === "leave") {
          pages.leave();
          page = undefined;
        } else if (to === "older") {
          const end = page?.start ?? all.length;
          expect(pages.isAtHand(story.model, count)).toBe(end >= count);
          const older = pages.older(story.model, count);
          expectPage(pages.turnTo(story.model, older), Math.max(0, end - count), end);
        } else {
          const start = page?.end ?? all.length;
          const newer = pages.newer(story.model, count);
          expectPage(pages.turnTo(story.model, newer), start, start + count);
        }
      }
    }),
  );
});

it("counts what is read again, and not what the client or the house answered in between", () => {
  const story = Story.inside("you", ["you", "mei"]).told(said(1, "mei", "one"));
  story.happens({ type: "noticed", text: "kept" }).told(said(2, "mei", "two"));
  story.happens({ type: "noticed", text: "help" });
  const pages = new Pages();
  const read = () => pages.turnTo(story.model, pages.older(story.model, 1)).map(({ text }) => text);
  expect(read()).toEqual(["two", "help"]);
  expect(read()).toEqual(["one", "kept"]);
  expect(pages.isAtHand(story.model, 1)).toBe(false);
});
