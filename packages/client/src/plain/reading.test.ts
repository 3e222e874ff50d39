import type { EventOf, LoggedEvent } from "@tea-party/protocol";
import { describe, expect, it } from "vitest";
import { clockTime } from "../core/clock-time.ts";
import { commands, entrance, joined, NINE, said, welcomed } from "../testing/facts.ts";
import { Story } from "../testing/story.ts";
import { linesOf } from "./reading.ts";

const textsOf = (...args: Parameters<typeof linesOf>) => linesOf(...args).map(({ text }) => text);
const at = (id: number) => clockTime(said(id, "", "").time);

/** Someone who was away, and is told the newest lines of the room on entering it again. */
function comesBack(heard: LoggedEvent, recent: readonly LoggedEvent[]): Story {
  const story = Story.inside("you").told(heard).lost();
  story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" });
  return story.told(welcomed, ...entrance("you", "parlour", ["you", "mei"], recent));
}

function missedPage(lines: readonly LoggedEvent[]): EventOf<"historyListed"> {
  const page = { type: "historyListed", time: NINE, room: "parlour" } as const;
  return { ...page, lines: [...lines], onwards: true, more: false };
}

describe("a fact on a screen that only grows", () => {
  it("tells of a room that is entered again only what is new in it", () => {
    const { model } = Story.inside("you").told(said(1, "mei", "one"), said(2, "mei", "two"));
    const again = joined(
      "parlour",
      ["you", "mei"],
      [said(2, "mei", "two"), said(3, "mei", "three")],
    );
    expect(textsOf(again, model)).toEqual([
      `${clockTime(NINE)} #parlour You are here with you, mei.`,
      `${at(3)} #parlour mei: three`,
    ]);
  });

  it("tells what was missed once, though what came after it was told before", () => {
    const story = comesBack(said(1, "mei", "one"), [said(5, "mei", "five")]);
    const page = missedPage([said(2, "mei", "two"), said(5, "mei", "five")]);
    expect(textsOf(page, story.model)).toEqual([
      "What you missed in #parlour before that:",
      `${at(2)} #parlour mei: two`,
    ]);
  });

  it("says where older lines are kept no longer", () => {
    const story = comesBack(said(1, "mei", "one"), [said(5, "mei", "five")]);
    const page = { ...missedPage([said(4, "mei", "four")]), oldest: true };
    expect(textsOf(page, story.model)).toContain(
      `${at(4)} #parlour Older lines are kept no longer.`,
    );
    const { model } = Story.inside("you").told(said(1, "mei", "one"));
    const { type: _, onwards: __, ...caughtUp } = page;
    expect(textsOf({ ...caughtUp, type: "caughtUp" }, model)).toEqual([
      `${at(4)} #parlour Older lines are kept no longer.`,
      `${at(4)} #parlour mei: four`,
    ]);
  });

  it("tells for how long a room keeps what is said, once", () => {
    const event = { ...joined("garden", ["you"]), kept: { lasts: true, days: 90 } };
    const story = Story.inside("you");
    const told = `${clockTime(NINE)} #garden What is said here is kept for 90 days.`;
    const texts = () => linesOf(event, story.model).map(({ text }) => text);
    expect(texts()).toContain(told);
    story.told(event);
    expect(texts()).not.toContain(told);
  });

  it("tells of a page that the reader asked for all there is", () => {
    const { model } = Story.inside("you").told(said(1, "mei", "one"));
    const page = { type: "historyListed", time: NINE, room: "parlour", more: false } as const;
    expect(textsOf({ ...page, lines: [said(1, "mei", "one")] }, model)).toEqual([
      `${at(1)} #parlour mei: one`,
      "That is where it begins.",
    ]);
  });

  it("tells of what was found like of everything else", () => {
    const found = { type: "searchListed", time: NINE, asked: "tea", more: false } as const;
    const { model } = Story.inside();
    expect(textsOf({ ...found, lines: [said(1, "mei", "tea", "garden")] }, model)).toEqual([
      `${at(1)} #garden mei: tea`,
      "That is all.",
    ]);
    expect(textsOf({ ...found, lines: [] }, model)).toEqual(['Nothing was found for "tea".']);
  });

  it("leaves out what the client asked for itself, which is told by whoever wanted it", () => {
    const story = Story.inside()
      .told(said(9, "mei", "one"))
      .happens({ type: "reachedTop" });
    const page = { type: "historyListed", time: NINE, room: "parlour", more: false } as const;
    expect(textsOf({ ...page, lines: [said(1, "mei", "one")] }, story.model)).toEqual([]);
  });

  it("does so of private words as well, and tells once what was missed of them", () => {
    const fact = { type: "historyListed", time: NINE, room: "@mei", more: false } as const;
    const page = {
      ...fact,
      lines: [said(4, "mei", "psst", "@mei"), said(5, "mei", "tea?", "@mei")],
    };
    const told = { type: "told", id: 4, time: NINE, from: "mei", text: "psst" } as const;
    const story = Story.inside().told(told);
    story.told({ type: "caughtUp", time: NINE, room: "@mei", lines: [], more: true });
    expect(textsOf(page, story.model)).toEqual([`${at(5)} @mei mei: tea?`]);
    expect(textsOf(page, Story.inside().typed("/query mei").model)).toEqual([]);
  });

  it("says nothing of what is saved into a file", () => {
    const lines = [said(1, "you", "one")];
    const own = { type: "ownListed", time: NINE, lines, more: false } as const;
    const story = Story.inside("you").told(commands("export [part]"));
    expect(textsOf({ ...own, lines: [...lines] }, story.model)).not.toEqual([]);
    story.typed("/export");
    expect(textsOf({ ...own, lines: [...lines] }, story.model)).toEqual([]);
  });

  it("says nothing of the rooms where the screen asked for them", () => {
    const listed = { type: "roomsListed", time: NINE, rooms: [] } as const;
    const story = Story.inside().told(commands("rooms"));
    expect(textsOf({ ...listed, rooms: [] }, story.model)).toHaveLength(1);
    story.happens({ type: "paneOpened", pane: "rooms" });
    expect(textsOf({ ...listed, rooms: [] }, story.model)).toEqual([]);
  });

  it("has none of the words of someone who is ignored", () => {
    const { model } = Story.inside("you").typed("/ignore troll");
    const lines = [said(1, "troll", "one"), said(2, "mei", "two")];
    const page = { type: "historyListed", time: NINE, room: "parlour", more: false } as const;
    expect(textsOf(said(1, "troll", "one"), model)).toEqual([]);
    expect(textsOf({ type: "told", time: NINE, from: "troll", text: "psst" }, model)).toEqual([]);
    expect(textsOf({ ...page, lines }, model)).toHaveLength(2);
    expect(textsOf(joined("parlour", ["you"], lines), model)).toHaveLength(2);
  });

  it("greets once, though the server does twice", () => {
    const story = new Story().happens({ type: "connected" });
    expect(textsOf(welcomed, story.model)).toEqual(["Welcome to TestChat"]);
    expect(textsOf(welcomed, story.printed("Welcome to TestChat").model)).toEqual([]);
  });
});
