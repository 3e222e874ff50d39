import { describe, expect, it } from "vitest";
import type { Anchor } from "../core/model/conversation.ts";
import { entered, said } from "../testing/facts.ts";
import { Story } from "../testing/story.ts";
import type { Size } from "./frame.ts";
import { screenFrame } from "./screen-frame.ts";

const SIZE = { columns: 60, rows: 10 };

function messages(story: Story, size: Size = SIZE): readonly string[] {
  const { rows } = screenFrame(story.model, size, story.now);
  const shown = rows.slice(1, -2).map((row) => row.map(({ text }) => text).join(""));
  return shown.map((text) => text.slice(17).trim());
}

const readingAt = (story: Story, anchor: Anchor) => story.happens({ type: "scrolled", anchor });

describe("where the reader is", () => {
  it("holds while lines come, above and below", () => {
    const story = Story.inside("you", ["you"]);
    for (let id = 101; id <= 130; id++) story.told(said(id, "mei", `line ${id}`));
    const before = messages(readingAt(story, { position: 15, row: 0 }));
    expect(before.at(-1)).toBe("│ line 115");
    story.told(said(131, "mei", "newer"));
    story.happens({ type: "reachedTop" }).told({
      type: "historyListed",
      time: story.now,
      room: "parlour",
      lines: [said(99, "ana", "older"), said(100, "ana", "older still")],
      more: false,
    });
    expect(messages(story)).toEqual(before);
  });

  it("holds on a row of comings that grows", () => {
    const story = Story.inside("you", ["you"]).told(said(1, "mei", "hi"), entered(2, "bob"));
    readingAt(story, { position: 2, row: 0 });
    expect(messages(story).at(-1)).toBe("· bob joined");
    story.told(entered(3, "cy"), said(4, "mei", "hello"));
    expect(messages(story).at(-1)).toBe("· bob, cy joined");
  });

  it("is in the middle of the screen where it was gone to, at any size", () => {
    const story = Story.inside("you", ["you"]);
    for (let id = 1; id <= 60; id++) story.told(said(id, "mei", `line ${id}`));
    readingAt(story, { position: 30, row: 0, isCentred: true });
    for (const rows of [9, 20, 31]) {
      const shown = messages(story, { columns: 60, rows });
      const at = shown.indexOf("▌ line 30");
      expect(Math.abs(at - shown.length / 2)).toBeLessThan(2);
    }
  });
});
