// Every key, as terminals send it, does what the tables say.
import { describe, expect, it } from "vitest";
import { activeComposer } from "../core/composer/composing.ts";
import { joined, said } from "../testing/facts.ts";
import { seated } from "../testing/seated.ts";
import { Story } from "../testing/story.ts";
import { bindings } from "./keys.ts";

const LEFT = "\u001b[D";

/** A draft as one sees it, `|` where the caret is. */
function draftOf({ model }: Story): string {
  const { text, caret } = activeComposer(model).editor;
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

/** Presses keys in a draft that is written as `draftOf` shows it. */
function edited(draft: string, bytes: string): string {
  const story = Story.inside("you", ["you", "mei", "mo"]);
  const { press } = seated(story);
  press(draft.replace("|", ""));
  press(LEFT.repeat(draft.length - 1 - draft.indexOf("|")));
  press(bytes);
  return draftOf(story);
}

const edits = [
  ["Alt+Enter", "\u001b\r", "a|", "a\n|"],
  ["Ctrl+J", "\n", "a|", "a\n|"],
  ["Shift+Enter", "\u001b[13;2u", "a|", "a\n|"],
  ["Tab", "\t", "me|", "mei: |"],
  ["Shift+Tab", "\t\u001b[Z", "m|", "m|"],
  ["Ctrl+A", "\u0001", "one two|", "|one two"],
  ["Home", "\u001b[H", "one two|", "|one two"],
  ["Ctrl+E", "\u0005", "|one two", "one two|"],
  ["End", "\u001b[F", "|one two", "one two|"],
  ["Ctrl+B", "\u0002", "ab|", "a|b"],
  ["Left", "\u001b[D", "ab|", "a|b"],
  ["Ctrl+F", "\u0006", "|ab", "a|b"],
  ["Right", "\u001b[C", "|ab", "a|b"],
  ["Alt+B", "\u001bb", "one two|", "one |two"],
  ["Ctrl+Left", "\u001b[1;5D", "one two|", "one |two"],
  ["Alt+Left", "\u001b[1;3D", "one two|", "one |two"],
  ["Alt+F", "\u001bf", "|one two", "one| two"],
  ["Ctrl+Right", "\u001b[1;5C", "|one two", "one| two"],
  ["Alt+Right", "\u001b[1;3C", "|one two", "one| two"],
  ["Backspace", "\u007f", "ab|", "a|"],
  ["Ctrl+H", "\b", "ab|", "a|"],
  ["Delete", "\u001b[3~", "|ab", "|b"],
  ["Ctrl+D", "\u0004", "|ab", "|b"],
  ["Ctrl+K", "\u000b", "a|bc", "a|"],
  ["Ctrl+U", "\u0015", "ab|c", "|c"],
  ["Ctrl+W", "\u0017", "one two-three|", "one |"],
  ["Alt+Backspace", "\u001b\u007f", "one two-three|", "one two-|"],
  ["Alt+Ctrl+H", "\u001b\b", "one two-three|", "one two-|"],
  ["Ctrl+Backspace", "\u001b[127;5u", "one two-three|", "one two-|"],
  ["Alt+D", "\u001bd", "|one two", "| two"],
  ["Ctrl+Delete", "\u001b[3;5~", "|one two", "| two"],
  ["Ctrl+Y", "\u000b\u0019", "a|bc", "abc|"],
  ["Alt+Y", "\u000b\u0001\u000b\u0019\u001by", "a|b", "b|"],
  ["Ctrl+T", "\u0014", "ab|", "ba|"],
  ["Ctrl+_", "\u0017\u001f", "ab|", "ab|"],
  ["Ctrl+C", "\u0003", "ab|", "|"],
] as const;

/** Three rooms, with something new in two, the last of them for our eyes. */
function threeRooms(): Story {
  const story = Story.inside("you", ["you", "mei"]);
  story.told(joined("garden", ["you", "cy"]), joined("night", ["you"]));
  return story.told(said(1, "cy", "roses", "garden"), said(2, "dee", "you up?", "night"));
}

/** A room of sixty lines, the second and the tenth for our eyes, unread from the fiftieth on. */
function longTalk(): Story {
  const story = Story.inside("you", ["you", "mei"]);
  for (let id = 1; id < 50; id++) {
    story.told(said(id, "mei", id === 2 || id === 10 ? "you?" : `line ${id}`));
  }
  story.happens({ type: "focusChanged", isFocused: false });
  for (let id = 50; id <= 60; id++) story.told(said(id, "mei", `line ${id}`));
  return story.happens({ type: "focusChanged", isFocused: true });
}

/** Someone who has said one and two, and writes on. */
function talker(): Story {
  const story = Story.inside();
  for (const text of ["one", "two"]) {
    story.happens({ type: "typed", text }, { type: "entered" });
  }
  story.asked();
  return story.happens({ type: "typed", text: "now" });
}

/** Someone who looks at what a search found. */
function finder(): Story {
  const lines = [said(1, "mei", "tea")];
  const found = { type: "searchListed", time: 0, asked: "tea", lines, more: false } as const;
  return Story.inside().told(found);
}

const active = ({ model }: Story) => model.active;
const pane = ({ model }: Story) => model.pane?.kind;
const anchor = (story: Story) => story.conversation("#parlour").anchor?.position;
const effects = (story: Story) => story.asked().map(({ type }) => type);

const deeds = [
  ["Enter", "\r", talker, (story: Story) => story.sent(), ["now"]],
  ["Up", "\u001b[A", talker, draftOf, "two|"],
  ["Ctrl+P", "\u0010\u0010", talker, draftOf, "one|"],
  ["Down", "\u001b[A\u001b[B", talker, draftOf, "now|"],
  ["Ctrl+N", "\u0010\u000e", talker, draftOf, "now|"],
  ["Ctrl+R", "\u0012n", talker, draftOf, "o|ne"],
  ["PageUp", "\u001b[5~", longTalk, anchor, 36],
  ["PageDown", "\u001b[5~\u001b[6~", longTalk, anchor, undefined],
  ["Shift+Up", "\u001b[1;2A\u001b[1;2A", longTalk, anchor, 58],
  ["Shift+Down", "\u001b[1;2A\u001b[1;2A\u001b[1;2B", longTalk, anchor, 59],
  ["Ctrl+Home", "\u001b[1;5H", longTalk, anchor, 25],
  ["Ctrl+End", "\u001b[5~\u001b[1;5F", longTalk, anchor, undefined],
  ["Escape", "\u001b[5~\u001b", longTalk, anchor, undefined],
  ["Alt+U", "\u001bu", longTalk, anchor, 50],
  ["Alt+P", "\u001bp", longTalk, anchor, 10],
  ["Alt+N", "\u001bp\u001bp\u001bn", longTalk, anchor, 10],
  ["Alt+Down", "\u001b[1;3B", threeRooms, active, "#garden"],
  ["Alt+Up", "\u001b[1;3A", threeRooms, active, "#night"],
  ["Alt+A", "\u001ba", threeRooms, active, "#night"],
  ["Alt+A", "\u001ba\u001ba", threeRooms, active, "#garden"],
  ["Ctrl+G", "\u0007", threeRooms, pane, "rooms"],
  ["Alt+I", "\u001bi", threeRooms, pane, "mentions"],
  ["Ctrl+S", "\u0013", threeRooms, pane, "find"],
  ["Alt+S", "\u001b\u001bs", finder, pane, "results"],
  ["Alt+L", "\u001bl", threeRooms, ({ model }: Story) => model.isBare, true],
  ["Alt+L", "\u001bl\u001bl", threeRooms, ({ model }: Story) => model.isBare, false],
  ["Ctrl+C", "\u0003", threeRooms, effects, []],
  ["Ctrl+C", "\u0003\u0003", threeRooms, effects, ["request", "finish"]],
  ["Ctrl+D", "\u0004", threeRooms, effects, ["request", "finish"]],
] as const;

const onScreen = [
  ["Ctrl+L", "\u000c", "redraw"],
  ["Ctrl+X", "\u0018", "editor"],
  ["Ctrl+Z", "\u001a", "suspend"],
  ["Alt+M", "\u001bm", "mouse"],
] as const;

describe("a key", () => {
  it.each(edits)("%s (%j) makes of %j %j", (_key, bytes, draft, expected) => {
    expect(edited(draft, bytes)).toBe(expected);
  });

  it.each(deeds)("%s (%j) does its deed", (_key, bytes, begin, observe, expected) => {
    const story = begin();
    story.asked();
    seated(story).press(bytes);
    expect(observe(story)).toEqual(expected);
  });

  it.each([1, 2, 3])("Alt+%i goes to the room of that number", (number) => {
    const story = threeRooms();
    seated(story).press(`\u001b${number}`);
    expect(active(story)).toBe(["#parlour", "#garden", "#night"][number - 1]);
  });

  it.each(onScreen)("%s (%j) reaches the screen itself", (_key, bytes, deed) => {
    const { deeds: done, press } = seated();
    press(bytes);
    expect(done).toEqual([deed]);
  });

  it("is pressed in one of these tests, each of them", () => {
    const pressed = new Set<string>([...edits, ...deeds, ...onScreen].map(([key]) => key));
    const keys = bindings
      .flatMap((binding) => binding.keys)
      .filter((key) => !/^Alt\+\d$/.test(key));
    expect(keys.filter((key) => !pressed.has(key))).toEqual([]);
  });
});
