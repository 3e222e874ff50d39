import type { EventOf, LoggedEvent } from "@tea-party/protocol";
import { expect, it } from "vitest";
import { NINE, said } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";

function page(
  lines: readonly LoggedEvent[],
  more: boolean,
  onwards = false,
): EventOf<"historyListed"> {
  const fact = { type: "historyListed", time: NINE, room: "parlour", more } as const;
  return { ...fact, lines: [...lines], ...(onwards && { onwards }) };
}

const history = (after: number) => ({
  type: "request",
  request: { type: "history", room: "parlour", after, limit: 200 },
});

/** What was found is far from what is here. */
function found(): Story {
  const story = Story.inside().told(said(500, "mei", "here"));
  const lines = [said(12, "ana", "tea, long ago")];
  story.told({ type: "searchListed", time: NINE, asked: "tea", lines, more: false });
  story.happens({ type: "paneChosen" }).asked();
  return story.told(page([said(11, "ana", "before"), ...lines], true));
}

it("fetches what comes behind a line that was found, and once", () => {
  const story = found();
  expect(story.asked()).toEqual([history(12)]);
  story.told(page([said(13, "bob", "tea!")], true, true));
  expect(story.conversation("#parlour").gaps).toEqual([13]);
  expect(story.told(said(501, "mei", "hi")).asked()).toEqual([]);
});

it("fetches what is missing before the page that a reader asked for", () => {
  const story = Story.inside().told(said(1, "mei", "one"), said(500, "mei", "here"));
  story.typed("/history 9:00").asked();
  const lines = Array.from({ length: 40 }, (_, index) => said(100 + index, "ana", "talk"));
  story.told(page(lines, true, true));
  expect(story.asked()).toEqual([history(1)]);
});

it("leaves alone what is missing further away", () => {
  const story = Story.inside();
  for (let id = 1; id <= 100; id++) story.told(said(id, "mei", `line ${id}`));
  const { model } = story;
  const parlour = { ...story.conversation("#parlour"), gaps: [1] };
  story.model = { ...model, conversations: new Map(model.conversations).set("#parlour", parlour) };
  story.asked();
  story.happens({ type: "scrolled", anchor: { position: 60, row: 0, isCentred: true } });
  expect(story.asked()).toEqual([]);
});
