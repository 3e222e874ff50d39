import { describe, expect, it } from "vitest";
import { entrance, joined, NINE, said, welcomed } from "../testing/facts.ts";
import { Story } from "../testing/story.ts";

/** Whether a line that someone says is for the eyes of a reader of that name. */
function isForEyes(text: string, name = "ann", highlight = ""): boolean {
  const story = Story.inside(name);
  if (highlight !== "") story.typed(`/set highlight ${highlight}`);
  return story.told(said(1, "mei", text)).conversation("#parlour").lines.last?.mention === true;
}

describe("a line for the reader's eyes", () => {
  it.each([
    ["ann: tea?", "ann"],
    ["is ANN here", "ann"],
    ["(ann)", "ann"],
    ["hello@ann!", "ann"],
    ["小明你好", "小明"],
    ["你好小明", "小明"],
    ["ann你好", "ann"],
    ["ひろさん", "ひろ"],
  ])("%j calls %s by name", (text, name) => {
    expect(isForEyes(text, name)).toBe(true);
  });

  it.each([
    ["annoying", "ann"],
    ["joann", "ann"],
    ["ann_b", "ann"],
    ["zoé ann2", "ann"],
    ["", "ann"],
  ])("%j does not call %s", (text, name) => {
    expect(isForEyes(text, name)).toBe(false);
  });

  it.each([
    ["Green tea is ready", true],
    ["who has oolong?", true],
    ["龙井茶到了", true],
    ["greenish tea", false],
    ["oolongs", false],
  ])("%j has a word that is looked out for: %j", (text, expected) => {
    expect(isForEyes(text, "ann", "green tea, oolong, 龙井")).toBe(expected);
  });
});

describe("someone who is ignored", () => {
  const ignoring = () => Story.inside("you", ["you", "troll", "mei"]).typed("/ignore Troll");
  const own = (story: Story) => story.conversation("#parlour").lines.last?.text;

  it("is neither heard nor counted, whatever he does", () => {
    const story = ignoring().told(joined("garden", ["you", "troll"]));
    story.asked();
    story.told(
      said(1, "troll", "you there?", "garden"),
      { type: "acted", id: 2, time: NINE, room: "garden", who: "troll", text: "waves at you" },
      { type: "told", time: NINE, from: "troll", text: "psst" },
      { type: "typing", time: NINE, room: "garden", who: "troll" },
    );
    const { unread, mentions, lines, typing } = story.conversation("#garden");
    expect({ unread, mentions, writers: typing.size }).toEqual({
      unread: 0,
      mentions: 0,
      writers: 0,
    });
    expect([...lines].map(({ text }) => text).join("")).toBe("");
    expect(story.model.conversations.has("@troll")).toBe(false);
    expect(story.asked()).toEqual([]);
  });

  it("is not found in what is read back either, where his lines keep their places", () => {
    const story = ignoring().lost().happens({ type: "connected" });
    story.happens({ type: "speechSettled", speech: "tea" });
    const recent = [said(1, "troll", "one"), said(2, "mei", "two")];
    story.told(welcomed, ...entrance("you", "parlour", ["you"], recent));
    const lines = [...story.conversation("#parlour").lines].filter(({ id }) => id > 0);
    expect(lines.map(({ id, text }) => `${id} ${text}`)).toEqual(["1 ", "2 two"]);
  });

  it("is kept for the next run, listed, and heard again on request", () => {
    const story = ignoring();
    expect(story.asked()).toEqual([{ type: "keepSetting", name: "ignore", value: "Troll" }]);
    expect(own(story.typed("/ignore"))).toBe("You ignore Troll.");
    expect(own(story.typed("/ignore TROLL"))).toBe("You ignore TROLL already.");
    expect(own(story.typed("/unignore mei"))).toBe('You do not ignore "mei".');
    story.typed("/unignore troll").told(said(1, "troll", "hello"));
    expect(own(story)).toBe("hello");
    expect(story.asked().at(-1)).toEqual({ type: "keepSetting", name: "ignore", value: "" });
    expect(own(story.typed("/ignore"))).toBe("You ignore nobody.");
  });

  it("is never oneself", () => {
    expect(
      own(
        ignoring()
          .typed("/ignore you")
          .told(said(1, "you", "mine")),
      ),
    ).toBe("mine");
  });
});
