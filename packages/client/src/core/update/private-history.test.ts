import type { EventOf } from "@tea-party/protocol";
import { describe, expect, it } from "vitest";
import { entrance, NINE, said, welcomed } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";

const asked = (room: string, before?: number) => ({
  type: "request",
  request: { type: "history", room, limit: 200, ...(before === undefined ? {} : { before }) },
});

const unknown: EventOf<"refused"> = {
  type: "refused",
  time: NINE,
  code: "not-a-member",
  text: 'You are not in a room called "@mei".',
};

const words: EventOf<"historyListed"> = {
  type: "historyListed",
  time: NINE,
  room: "@mei",
  lines: [said(3, "mei", "psst", "@mei"), said(4, "you", "yes?", "@mei")],
  more: false,
};

const toldBy = (from: string, id: number): EventOf<"told"> => ({
  type: "told",
  id,
  time: NINE,
  from,
  text: `word ${id}`,
});

const restOf = (room: string): EventOf<"caughtUp"> => ({
  type: "caughtUp",
  time: NINE,
  room,
  lines: [],
  more: true,
});

const missedPage = (name: string, id: number): EventOf<"historyListed"> => ({
  type: "historyListed",
  time: NINE,
  room: `@${name}`,
  lines: [said(id, name, `word ${id}`, `@${name}`)],
  onwards: true,
  more: false,
});

describe("private words that were too many to be told at once", () => {
  const behind = (room: string, after: number) => ({
    type: "request",
    request: { type: "history", room, after, limit: 200 },
  });

  /** Told by mei up to 10; what she said after that is left out, and all that cy said. */
  function backToMany(): Story {
    const story = Story.inside().told(toldBy("mei", 4)).lost();
    story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" }).asked();
    return story.told(welcomed, toldBy("mei", 10), restOf("@mei"), restOf("@cy"));
  }

  it("are fetched behind those that were told, and counted, whoever said them", () => {
    const story = backToMany();
    expect(story.asked()).toEqual(expect.arrayContaining([behind("@mei", 10), behind("@cy", 10)]));
    expect(story.conversation("@mei").gaps).toEqual([10]);
    story.told(toldBy("cy", 90), missedPage("mei", 11), missedPage("cy", 12));
    expect(story.transcript("@mei")).toEqual([4, 10, 11].map((id) => `told mei word ${id}`));
    expect(story.transcript("@cy")).toEqual([12, 90].map((id) => `told cy word ${id}`));
    expect(story.conversation("@mei")).toMatchObject({ unread: 3, mentions: 3, gaps: [] });
    expect(story.conversation("@cy")).toMatchObject({ unread: 2, mentions: 2, gaps: [] });
  });

  it("can still be read back where the link breaks before they come", () => {
    const story = backToMany().lost();
    story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" });
    story.told(welcomed, ...entrance("you", "parlour", ["you"])).asked();
    story.happens({ type: "chose", conversation: "@cy" });
    expect(story.asked()).toEqual([asked("@cy")]);
  });
});

describe("a private conversation", () => {
  it("is read back when one goes there, in lines as they were told, and only once", () => {
    const story = Story.inside().typed("/query mei");
    expect(story.asked()).toEqual([asked("@mei")]);
    story.told(words);
    const told = [...story.conversation("@mei").lines];
    expect(told.map(({ kind, who, mention }) => [kind, who, mention])).toEqual([
      ["told", "mei", true],
      ["sent", "you", false],
    ]);
    expect(story.conversation("@mei").unread).toBe(0);
    story.happens({ type: "chose", conversation: "#parlour" });
    expect(story.happens({ type: "chose", conversation: "@mei" }).asked()).toEqual([]);
  });

  it("of which one was told the last word only is read back, that word not twice", () => {
    const story = Story.inside().told({
      type: "told",
      id: 4,
      time: NINE,
      from: "mei",
      text: "psst",
    });
    story.asked();
    expect(story.happens({ type: "chose", conversation: "@mei" }).asked()).toEqual([
      asked("@mei", 4),
    ]);
    story.told({ ...words, lines: [said(3, "mei", "hi", "@mei")] });
    expect(story.transcript("@mei")).toEqual(["told mei hi", "told mei psst"]);
  });

  it("of whom the server knows nothing is whole, and nobody is told that it does not", () => {
    const story = Story.inside().typed("/query mei").told(unknown);
    expect(story.transcript("@mei")).toEqual([]);
    expect(story.conversation("@mei")).toMatchObject({ isWhole: true, fetching: undefined });
    story.asked();
    expect(story.happens({ type: "reachedTop" }).asked()).toEqual([]);
  });

  it("is not asked for again by what happens there, though it was refused", () => {
    const story = Story.inside().typed("/query mei");
    story.asked();
    story.told({ ...unknown, code: "log-unavailable", text: "Not now." });
    expect(story.told(said(1, "ana", "hi")).asked()).toEqual([]);
  });

  it("is read back when one comes in, where one was before", () => {
    const story = Story.inside().typed("/query mei").lost();
    story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" });
    story.asked();
    story.told(welcomed, ...entrance("you", "parlour", ["you"]));
    expect(story.asked()).toContainEqual(asked("@mei"));
  });

  it("is looked through by the server as well, where something is to be found in it", () => {
    const story = Story.inside()
      .typed("/query mei")
      .told({ ...words, more: true });
    story.happens({ type: "paneOpened", pane: "find" }, { type: "typed", text: "oolong" }).asked();
    story.happens({ type: "paneMoved", by: -1 });
    expect(story.asked()).toMatchObject([{ request: { type: "search", rooms: ["@mei"] } }]);
    expect(story.told(unknown).model.pane).toMatchObject({ server: "exhausted" });
  });
});
