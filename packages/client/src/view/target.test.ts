import { describe, expect, it } from "vitest";
import { joined, said } from "../testing/facts.ts";
import { Story } from "../testing/story.ts";
import type { Size } from "./frame.ts";
import { screenFrame } from "./screen-frame.ts";
import { targetAt } from "./target.ts";

const story = Story.inside("you", ["you", "mei"])
  .told(joined("garden", ["you"]), said(1, "mei", "go to #garden"))
  .happens({ type: "chose", conversation: "#parlour" });

/** What a click on the first place where a text is shown means. */
function clicked(text: string, size: Size) {
  const rows = screenFrame(story.model, size, story.now).rows.map((row) =>
    row.map((part) => part.text).join(""),
  );
  const row = rows.findIndex((shown) => shown.includes(text));
  const column = rows[row]?.indexOf(text) ?? -1;
  return targetAt(story.model, size, { column: column + 1, row }, story.now);
}

const WIDE = { columns: 120, rows: 40 };
const NARROW = { columns: 80, rows: 24 };

describe("a click", () => {
  it.each([
    ["#garden", WIDE, { to: "conversation", id: "#garden" }],
    ["2:#garden", NARROW, { to: "conversation", id: "#garden" }],
    [" mei", WIDE, { to: "person", name: "mei" }],
    ["mei │", NARROW, { to: "name", name: "mei" }],
    ["go to", NARROW, undefined],
    ["here", NARROW, undefined],
  ] as const)("on %j at %j", (text, size, target) => {
    expect(clicked(text, size)).toEqual(target);
  });

  it("outside of the screen means nothing", () => {
    expect(targetAt(story.model, NARROW, { column: 200, row: 99 }, 0)).toBeUndefined();
  });
});
