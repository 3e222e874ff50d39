import fc from "fast-check";
import { expect, it } from "vitest";
import { entered, joined, left, NINE, said } from "../testing/facts.ts";
import { Story } from "../testing/story.ts";
import { rowWidth } from "./row.ts";
import { screenFrame } from "./screen-frame.ts";

/** Stories in each state of the client, with what is hard to fit in them. */
const stories: readonly Story[] = [
  new Story(),
  new Story().lost(),
  new Story().happens({ type: "connected" }, { type: "speechSettled", speech: "text" }),
  Story.inside("you", ["you", "an-overlong-name-of-32-characters"])
    .told(
      said(1, "an-overlong-name-of-32-characters", "龙井 ".repeat(60)),
      said(2, "mei", "👨‍👩‍👧".repeat(40)),
      entered(3, "bob"),
      left(4, "bob"),
      joined("garden", ["you"]),
      { type: "told", time: NINE, from: "mei", text: "psst" },
    )
    .happens({ type: "typed", text: "one\n二二二二二二二二二二二二\nthree\nfour\nfive\nsix" }),
  Story.inside("you").typed("half way").lost(),
];

it("has exactly the rows of the screen, each exactly as wide, in every state and size", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...stories),
      fc.integer({ min: 2, max: 200 }),
      fc.integer({ min: 1, max: 60 }),
      ({ model, now }, columns, rows) => {
        const frame = screenFrame(model, { columns, rows }, now);
        expect(frame.rows.map(rowWidth)).toEqual(Array(rows).fill(columns));
        const { column = 0, row = 0 } = frame.caret ?? {};
        expect(column).toBeLessThan(columns);
        expect(row).toBeLessThan(rows);
      },
    ),
  );
});

it("says nothing of a conversation at the door, where one is in none", () => {
  const story = new Story().told({ type: "told", time: NINE, from: "mei", text: "psst" });
  story.happens({ type: "chose", conversation: "@mei" });
  const { rows } = screenFrame(story.model, { columns: 80, rows: 24 }, story.now);
  expect(rows[0]?.map(({ text }) => text).join("")).not.toContain("@mei");
});

it("says once at the door what a server says each time that it turns one away", () => {
  const story = new Story().happens({ type: "connected" });
  const rows = story.printed("We are full.", "We are full.").lost();
  const { rows: shown } = screenFrame(rows.model, { columns: 80, rows: 24 }, rows.now);
  expect(shown.flat().filter(({ text }) => text.includes("full"))).toHaveLength(1);
});

it.each([80, 120])("says in the first row that one is away oneself, at %i columns", (columns) => {
  const first = ({ model, now }: Story) =>
    screenFrame(model, { columns, rows: 24 }, now)
      .rows[0]?.map(({ text }) => text)
      .join("");
  const story = Story.inside("you");
  expect(first(story)).not.toContain("away");
  story.told({ type: "wentAway", time: NINE, room: "parlour", who: "you", reason: "tea" });
  expect(first(story)).toContain("away · ●");
});
