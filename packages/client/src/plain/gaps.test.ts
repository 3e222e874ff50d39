import type { EventOf, LoggedEvent } from "@tea-party/protocol";
import { describe, expect, it } from "vitest";
import { entrance, NINE, said, welcomed } from "../testing/facts.ts";
import { Listener } from "../testing/listener.ts";
import { Story } from "../testing/story.ts";

process.env.TZ = "UTC";

function page(lines: readonly LoggedEvent[], more: boolean): EventOf<"historyListed"> {
  const fact = { type: "historyListed", time: NINE, room: "parlour", onwards: true } as const;
  return { ...fact, lines: [...lines], more };
}

/** Someone who was away long, and of whose absence all but the middle is here. */
function backFromLong(): [Story, Listener] {
  const story = Story.inside("you", ["you", "mei"])
    .told(said(1, "mei", "one"))
    .lost();
  story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" });
  story.told(welcomed, ...entrance("you", "parlour", ["you"], [said(50, "mei", "fifty")]));
  return [story, new Listener(story)];
}

/** Ten pages of what was missed, after which we leave the rest to the reader. */
function tenPages(listener: Listener): readonly string[] {
  const told: string[] = [];
  for (let id = 2; id <= 11; id++) {
    told.push(...listener.hears(page([said(id, "mei", `line ${id}`)], true)));
  }
  return told;
}

describe("what is missing, for someone without a screen", () => {
  it("is told of when not all that was missed is fetched", () => {
    const [, listener] = backFromLong();
    expect(tenPages(listener)).toEqual(["More was said in #parlour: /older reads it."]);
  });

  it("is fetched when he reads back to it", () => {
    const [story, listener] = backFromLong();
    tenPages(listener);
    story.asked();
    expect(listener.asks("/older 3")).toEqual([]);
    expect(story.asked()).toMatchObject([{ request: { type: "history", after: 11 } }]);
    const told = listener.hears(page([said(12, "mei", "twelve"), said(50, "mei", "fifty")], false));
    expect(told).toEqual([
      "09:11 #parlour mei: line 11",
      "09:12 #parlour mei: twelve",
      "09:50 #parlour mei: fifty",
    ]);
  });

  it("stands in its place where it can't be fetched, as an id in the object", () => {
    const [story, listener] = backFromLong();
    tenPages(listener);
    story.lost();
    expect(listener.asks("/older 2")).toEqual([
      "09:11 #parlour mei: line 11",
      "More was said here.",
      "09:50 #parlour mei: fifty",
    ]);
    expect(listener.reports).toMatchObject([{ type: "lines", gaps: [11], losses: [] }]);
  });

  it("is told of where the house keeps it no longer", () => {
    const [story, listener] = backFromLong();
    story.told({
      ...page([said(40, "mei", "forty"), said(50, "mei", "fifty")], false),
      oldest: true,
    });
    expect(listener.asks("/older 3")).toEqual([
      "09:01 #parlour mei: one",
      "Older lines are kept no longer.",
      "09:40 #parlour mei: forty",
      "09:50 #parlour mei: fifty",
    ]);
    expect(listener.reports).toMatchObject([{ type: "lines", gaps: [], losses: [40] }]);
  });
});
