import { describe, expect, it } from "vitest";
import { entered, joined, NINE, said } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";

const counts = (story: Story, id: string) => {
  const { unread, mentions } = story.conversation(id);
  return { unread, mentions };
};

describe("unread lines", () => {
  it("are what others say where the reader is not", () => {
    const story = Story.inside().told(joined("garden", ["you", "cy"]));
    story.told(said(1, "cy", "hi", "garden"), entered(2, "dee", "garden"));
    story.told(said(3, "you", "from my other terminal", "garden"));
    expect(counts(story, "#garden")).toEqual({ unread: 1, mentions: 0 });
    story.happens({ type: "chose", conversation: "#garden" });
    expect(counts(story, "#garden")).toEqual({ unread: 0, mentions: 0 });
  });

  it("are none where the reader looks on", () => {
    const story = Story.inside().told(said(1, "mei", "hi"));
    expect(counts(story, "#parlour")).toEqual({ unread: 0, mentions: 0 });
  });

  it("gather where the reader is scrolled back, until he returns", () => {
    const story = Story.inside().told(said(1, "mei", "one"));
    story.happens({ type: "scrolled", anchor: { position: 1, row: 0 } });
    story.told(said(2, "mei", "two"), said(3, "mei", "three"));
    expect(counts(story, "#parlour")).toEqual({ unread: 2, mentions: 0 });
    expect(story.conversation("#parlour").unreadFrom).toBe(2);
    story.happens({ type: "scrolled", anchor: undefined });
    expect(counts(story, "#parlour")).toEqual({ unread: 0, mentions: 0 });
  });

  it("gather while the terminal has no eye on it, and the first stays marked", () => {
    const story = Story.inside().happens({ type: "focusChanged", isFocused: false });
    story.told(said(1, "mei", "one"));
    expect(counts(story, "#parlour")).toEqual({ unread: 1, mentions: 0 });
    story.happens({ type: "focusChanged", isFocused: true });
    expect(counts(story, "#parlour")).toEqual({ unread: 0, mentions: 0 });
    expect(story.conversation("#parlour").unreadFrom).toBe(1);
    expect(story.typed("hi").conversation("#parlour").unreadFrom).toBeUndefined();
  });
});

describe("a mention", () => {
  it.each([
    ["you: tea?", true],
    ["@You, tea?", true],
    ["tea, you", true],
    ["young tea", false],
    ["bayou", false],
    ["tea for you_2", false],
  ])("%j", (text, mentions) => {
    const story = Story.inside().told(said(1, "mei", text));
    expect(story.conversation("#parlour").lines.last?.mention).toBe(mentions);
    expect(story.asked().some(({ type }) => type === "alert")).toBe(mentions);
  });

  it("is not what we say ourselves", () => {
    const story = Story.inside().told(said(1, "you", "you and me"));
    expect(story.conversation("#parlour").lines.last?.mention).toBe(false);
  });

  it("is everything told in private, in a conversation of its own", () => {
    const story = Story.inside().told({ type: "told", time: NINE, from: "mei", text: "psst" });
    expect(counts(story, "@mei")).toEqual({ unread: 1, mentions: 1 });
    expect(story.model.active).toBe("#parlour");
  });
});
