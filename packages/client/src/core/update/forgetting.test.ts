import type { LoggedEvent } from "@tea-party/protocol";
import { describe, expect, it } from "vitest";
import { joined, said } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";
import { CONVERSATIONS } from "./conversations.ts";
import { LINES, SLABS, SLABS_TOGETHER } from "./forgetting.ts";

/** Lines of so many characters, a page at a time, as a client is told them that comes back. */
function talk(story: Story, { room = "parlour", from = 1, count = 1, text = "tea" }): Story {
  for (let first = from; first < from + count; first += PAGE) {
    const last = Math.min(first + PAGE, from + count);
    const lines = Array.from(
      { length: last - first },
      (_, index): LoggedEvent => said(first + index, "mei", text, room),
    );
    story.told({ type: "historyListed", time: 0, room, lines, more: false });
  }
  return story;
}

const PAGE = 1_000;
const LONG = "茶".repeat(2_000);
/** Lines of that text in one slab. */
const LONG_IN_SLAB = 10;

const ids = (story: Story, id = "#parlour") =>
  [...story.conversation(id).lines].flatMap((line) => (line.id > 0 ? [line.id] : []));
const slabs = (story: Story) =>
  [...story.model.conversations.values()].map(({ lines }) => lines.slabs);
const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);

describe("what is forgotten of a conversation", () => {
  it("is nothing until it has many more lines than are kept, and then the oldest", () => {
    const story = talk(Story.inside(), { count: LINES + 4_000 });
    expect(ids(story)[0]).toBe(1);
    expect(story.conversation("#parlour").lines.length).toBe(LINES + 4_000);
    talk(story, { from: LINES + 4_001, count: 100 });
    const kept = ids(story);
    expect(kept.at(-1)).toBe(LINES + 4_100);
    expect(kept.length).toBeGreaterThanOrEqual(LINES - 1);
    expect(kept.length).toBeLessThan(LINES + 2_048);
    expect(kept[0]).toBe(LINES + 4_101 - kept.length);
  });

  it("is counted in bytes, too, where lines are long", () => {
    const story = talk(Story.inside(), { count: SLABS * LONG_IN_SLAB, text: LONG });
    expect(ids(story)[0]).toBe(1);
    talk(story, { from: SLABS * LONG_IN_SLAB + 1, count: 1_000, text: LONG });
    const kept = ids(story);
    expect(kept.at(-1)).toBe(SLABS * LONG_IN_SLAB + 1_000);
    expect(kept[0]).toBeGreaterThan(1);
    expect(sum(slabs(story))).toBeGreaterThanOrEqual(SLABS);
    expect(sum(slabs(story))).toBeLessThan(SLABS + 16);
  });

  it("takes what was missing there with it, and can be asked for again", () => {
    const story = Story.inside();
    talk(story, { from: 10, count: 5 });
    story.happens({ type: "reachedTop" });
    talk(story, { from: 1, count: 9 });
    const before = story.conversation("#parlour");
    story.model = {
      ...story.model,
      conversations: new Map([["#parlour", { ...before, gaps: [14], losses: [3] }]]),
    };
    expect(before.isWhole).toBe(true);
    story.asked();
    talk(story, { from: 100, count: LINES + 4_200 });
    const { isWhole, gaps, losses } = story.conversation("#parlour");
    expect({ isWhole, gaps, losses }).toEqual({ isWhole: false, gaps: [], losses: [] });
    const [oldest] = ids(story);
    story.asked();
    story.happens({ type: "reachedTop" });
    expect(story.asked()).toEqual([
      {
        type: "request",
        request: { type: "history", room: "parlour", before: oldest, limit: 200 },
      },
    ]);
  });

  it("may be the page that the reader fetched, which is then not the whole", () => {
    const story = talk(Story.inside(), { from: 5_001, count: LINES + 4_000 });
    story.happens({ type: "reachedTop" });
    talk(story, { from: 4_001, count: 1_000 });
    expect(ids(story)[0]).toBeGreaterThan(4_001);
    expect(story.conversation("#parlour").isWhole).toBe(false);
  });

  it("is nobody's who reads back: a page of older lines stays", () => {
    const story = talk(Story.inside(), { from: 5_001, count: LINES });
    story.happens({ type: "reachedTop" });
    talk(story, { from: 4_001, count: 1_000 });
    expect(ids(story)[0]).toBe(4_001);
    expect(story.conversation("#parlour").isWhole).toBe(true);
  });
});

describe("what is forgotten of all conversations together", () => {
  it("is nothing as long as there is room, and then of the one that has most", () => {
    const story = talk(Story.inside(), { room: "quiet", count: 50, text: LONG });
    for (const room of ["one", "two", "three"]) {
      talk(story, { room, count: SLABS * LONG_IN_SLAB, text: LONG });
    }
    expect(sum(slabs(story))).toBeLessThanOrEqual(SLABS_TOGETHER);
    expect(sum(slabs(story))).toBeGreaterThan(SLABS_TOGETHER - 16);
    expect(ids(story, "#quiet")).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    for (const room of ["one", "two", "three"]) {
      expect(ids(story, `#${room}`)[0]).toBeGreaterThan(1);
      expect(ids(story, `#${room}`).at(-1)).toBe(SLABS * LONG_IN_SLAB);
    }
  });

  it("leaves the newest lines of as many rooms as can be open", () => {
    const story = Story.inside();
    const rooms = Array.from({ length: CONVERSATIONS - 1 }, (_, index) => `room-${index}`);
    for (const room of rooms) {
      const lines = Array.from({ length: 12 }, (_, index) => said(index + 1, "mei", LONG, room));
      story.told(joined(room, ["you"], [...lines, said(13, "mei", "x".repeat(30_000), room)]));
    }
    expect(sum(slabs(story))).toBeLessThanOrEqual(SLABS_TOGETHER);
    for (const room of rooms) expect(ids(story, `#${room}`).at(-1)).toBe(13);
  });
});
