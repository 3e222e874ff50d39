import type { LoggedEvent, TeaEvent } from "@tea-party/protocol";
import { describe, expect, it } from "vitest";
import { NINE, said } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";
import type { FindPane } from "./pane.ts";

const oneOf = ({ model }: Story) => {
  const { hits, chosen, server } = model.pane as FindPane;
  return { hits, at: hits[chosen], server };
};

function finding(words: string): Story {
  const story = Story.inside().told(
    said(101, "mei", "Green tea?"),
    said(102, "ana", "no"),
    said(103, "mei", "the TEA is green (today)"),
  );
  story.asked();
  return story.happens({ type: "paneOpened", pane: "find" }, { type: "typed", text: words });
}

const found = (...lines: LoggedEvent[]): TeaEvent => ({
  type: "searchListed",
  time: NINE,
  asked: "tea",
  lines,
  more: false,
});

const unavailable: TeaEvent = {
  type: "refused",
  time: NINE,
  code: "log-unavailable",
  text: "Not now.",
};

describe("finding in a room", () => {
  it.each([
    ["tea", [1, 3]],
    ["green TEA", [1, 3]],
    ["(today)", [3]],
    ["[", []],
    [" ", []],
  ])("%j is in lines %j", (words, hits) => {
    expect(oneOf(finding(words)).hits).toEqual(hits);
  });

  it("begins with the newest, goes back and on, and stays there when it closes", () => {
    const story = finding("tea");
    const at = (by: 1 | -1) => oneOf(story.happens({ type: "paneMoved", by })).at;
    expect([oneOf(story).at, at(-1), at(1), at(1)]).toEqual([3, 1, 3, 3]);
    expect(story.happens({ type: "paneClosed" }).conversation("#parlour").anchor).toMatchObject({
      position: 3,
    });
  });

  it("stays at the line it is at while words are added that the line has", () => {
    const story = finding("gre").happens({ type: "paneMoved", by: -1 });
    expect(oneOf(story.happens({ type: "typed", text: "en" })).at).toBe(1);
  });

  it("asks the server for what is older, once, and goes where that was said", () => {
    const story = finding("tea");
    for (let step = 0; step < 3; step++) story.happens({ type: "paneMoved", by: -1 });
    expect(story.asked()).toEqual([
      {
        type: "request",
        request: { type: "search", words: "tea", rooms: ["parlour"], before: 101, limit: 1 },
      },
    ]);
    story.told(found(said(40, "bo", "tea, long ago")));
    expect(story.asked()).toMatchObject([{ request: { type: "history", before: 41 } }]);
    story.told({
      type: "historyListed",
      time: NINE,
      room: "parlour",
      lines: [said(39, "bo", "hm"), said(40, "bo", "tea, long ago")],
      more: true,
    });
    expect(oneOf(story).hits.length).toBe(3);
    expect(oneOf(story).at).toBe(oneOf(story).hits[0]);
    expect(story.conversation("#parlour").gaps).toEqual([40]);
  });

  it.each([
    ["the link breaks", (story: Story) => story.lost()],
    ["the server can't look", (story: Story) => story.told(unavailable)],
  ])("waits for no answer any more when %s", (_, happens) => {
    const story = finding("tea").happens(
      { type: "paneMoved", by: -1 },
      { type: "paneMoved", by: -1 },
    );
    expect(oneOf(story).server).toBe("asked");
    expect(oneOf(happens(story)).server).toBe("unasked");
  });

  it("says when there is nothing older", () => {
    const story = finding("tea").happens({ type: "paneMoved", by: -1 });
    story.happens({ type: "paneMoved", by: -1 }).told(found());
    expect(oneOf(story)).toMatchObject({ server: "exhausted", at: 1 });
  });
});
