import type { EventOf, LoggedEvent } from "@tea-party/protocol";
import { describe, expect, it } from "vitest";
import { entrance, joined, NINE, said, welcomed } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";
import { clockTime, shortDay } from "../clock-time.ts";
import { activeConversation } from "../model/model.ts";
import { paneItems } from "./items.ts";
import type { ResultsPane } from "./pane.ts";

const found = (lines: readonly LoggedEvent[], more = false): EventOf<"searchListed"> => ({
  type: "searchListed",
  time: NINE,
  asked: "tea",
  lines: [...lines],
  more,
});

const pageOf = (room: string, ...lines: readonly LoggedEvent[]): EventOf<"historyListed"> => ({
  type: "historyListed",
  time: NINE,
  room,
  lines: [...lines],
  more: true,
});

const green = said(40, "bo", "green tea?", "garden");
const cake = said(12, "mei", "tea\nand cake");

/** Two rooms, and what was found in them, the newest first. */
function searched(lines: readonly LoggedEvent[] = [green, cake], more = false): Story {
  const story = Story.inside("you", ["you", "mei"]).told(
    joined("garden", ["you"], [said(90, "cy", "roses", "garden")]),
  );
  story.told(said(100, "mei", "hi")).told(found(lines, more));
  story.asked();
  return story;
}

const texts = ({ model }: Story) =>
  paneItems(model, model.pane as ResultsPane).map((item) => item.to === "found" && item.line.text);

/** The text of the line in the middle of the screen. */
function reached({ model }: Story): string | undefined {
  const { lines, anchor } = activeConversation(model);
  return anchor && lines.at(lines.indexOf(anchor.position))?.text;
}

describe("what /search finds", () => {
  it("is a list that the reader filters and goes down, to what was said there", () => {
    const story = searched();
    expect(texts(story)).toEqual(["green tea?", "tea\nand cake"]);
    story.happens({ type: "typed", text: "cake" });
    expect(texts(story)).toEqual(["tea\nand cake"]);
    story.happens({ type: "paneChosen" });
    expect(story.asked()).toMatchObject([{ request: { type: "history", before: 13 } }]);
    story.told(pageOf("parlour", said(11, "ana", "well"), cake));
    expect(story.model.pane).toBeUndefined();
    expect([story.model.active, reached(story)]).toEqual(["#parlour", "tea\nand cake"]);
    expect(story.conversation("#parlour").gaps).toEqual([12]);
  });

  it("leads into another room, and at once to a line that is here", () => {
    const story = searched([said(90, "cy", "roses", "garden")]).happens({ type: "paneChosen" });
    expect(story.asked()).toEqual([]);
    expect([story.model.active, reached(story)]).toEqual(["#garden", "roses"]);
  });

  it("leads to private words as well", () => {
    const story = searched([said(50, "mei", "tea, in private", "@mei")]);
    story.happens({ type: "paneChosen" });
    expect(story.asked()).toMatchObject([{ request: { room: "@mei", before: 51 } }]);
    story.told(pageOf("@mei", said(50, "mei", "tea, in private", "@mei")));
    expect([story.model.active, reached(story)]).toEqual(["@mei", "tea, in private"]);
  });

  it("goes on to older lines at its end, as long as there are some", () => {
    const story = searched([green, cake], true);
    story.happens({ type: "paneMoved", by: 1 });
    expect(story.asked()).toEqual([]);
    story.happens({ type: "paneMoved", by: 1 }, { type: "paneMoved", by: 1 });
    expect(story.sent()).toEqual(["/search before:12 tea"]);
    story.told(found([cake, said(3, "ana", "tea, first")]));
    expect(texts(story)).toEqual(["green tea?", "tea\nand cake", "tea, first"]);
    story.happens({ type: "paneMoved", by: 9 });
    expect(story.sent()).toEqual([]);
  });

  it("asks again for older ones where the link broke before the answer", () => {
    const story = searched([green, cake], true);
    story.happens({ type: "paneMoved", by: 9 }).lost().asked();
    story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" });
    story.told(welcomed, ...entrance("you", "parlour", ["you"])).asked();
    expect(story.happens({ type: "paneMoved", by: 9 }).sent()).toEqual(["/search before:12 tea"]);
  });

  it("is shown again as it was left, also after what it led to", () => {
    const story = searched([green, cake], true);
    story.happens({ type: "typed", text: "cake" }, { type: "paneChosen" });
    story.happens({ type: "paneOpened", pane: "results" });
    expect(texts(story)).toEqual(["tea\nand cake"]);
    story.happens({ type: "edited", command: "unix-line-discard" }, { type: "paneMoved", by: 1 });
    story.happens({ type: "chose", conversation: "#garden" }).asked();
    story.happens({ type: "paneOpened", pane: "results" }, { type: "paneMoved", by: 1 });
    expect(story.sent()).toEqual(["/search before:12 tea"]);
  });

  it("takes in older lines that come once it was left", () => {
    const story = searched([green], true).happens({ type: "paneMoved", by: 1 });
    story.happens({ type: "paneClosed" }).told(found([cake]));
    expect(story.model.pane).toBeUndefined();
    expect(texts(story.happens({ type: "paneOpened", pane: "results" }))).toEqual([
      "green tea?",
      "tea\nand cake",
    ]);
  });

  it("may ask again for older ones once it was left, where the link broke", () => {
    const story = searched([green], true).happens({ type: "paneMoved", by: 1 });
    story.happens({ type: "paneClosed" }).lost();
    expect(story.model.results).toMatchObject({ isAsking: false });
  });

  it("is nothing before anything was found", () => {
    const story = Story.inside().happens({ type: "paneOpened", pane: "results" });
    expect(story.model.pane).toBeUndefined();
    expect(story.transcript("#parlour")).toEqual([
      "answered  Nothing has been found yet: /search <words>",
    ]);
  });

  it("has none of the words of someone who is ignored", () => {
    const story = Story.inside("you")
      .typed("/ignore bo")
      .told(found([green, cake]));
    expect(texts(story)).toEqual(["tea\nand cake"]);
  });

  it.each([
    ["there is no link", (story: Story) => story.lost(), "there is no link"],
    ["it is kept no longer", (story: Story) => story, "kept no longer"],
  ])("is told in words when %s", (_, happens, words) => {
    const story = happens(searched([cake])).happens({ type: "paneChosen" });
    const page = pageOf("parlour", said(11, "ana", "well"));
    const { lines } = story.told(page).conversation("#parlour");
    expect(lines.last?.text).toContain(words);
  });

  it("leads to no room that one has left", () => {
    const story = searched().told({ type: "parted", time: NINE, room: "garden" });
    story.happens({ type: "paneChosen" });
    expect(story.model.active).toBe("#parlour");
    expect(story.conversation("#parlour").lines.last?.text).toBe("You are not in #garden now.");
  });

  it("is told where one stands who has begun to write, or when it is nothing", () => {
    const at = ({ time }: LoggedEvent) => `${shortDay(time)} ${clockTime(time)}`;
    const story = Story.inside()
      .happens({ type: "typed", text: "hm" })
      .told(found([green, cake]));
    expect(story.model.pane).toBeUndefined();
    expect(story.conversation("#parlour").lines.last).toMatchObject({
      kind: "answered",
      text: [
        `${at(cake)} #parlour mei: tea`,
        `${at(cake)} #parlour mei: and cake`,
        `${at(green)} #garden bo: green tea?`,
        "That is all.",
      ].join("\n"),
    });
    const nothing = Story.inside().told(found([]));
    expect(nothing.conversation("#parlour").lines.last?.text).toBe('Nothing was found for "tea".');
  });
});
