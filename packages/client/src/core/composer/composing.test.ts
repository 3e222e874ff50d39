import { describe, expect, it } from "vitest";
import { commands, joined, NINE, said } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";
import { activeComposer } from "./composing.ts";
import { commandBeingTyped } from "./hint.ts";

const text = ({ model }: Story) => activeComposer(model).editor.text;

const write = (story: Story, typed: string) => story.happens({ type: "typed", text: typed });
const tab = (story: Story, direction: 1 | -1 = 1) =>
  story.happens({ type: "completed", direction });

describe("Tab", () => {
  const here = () => Story.inside("you", ["you", "ana", "Andy", "mei"]);

  it.each([
    ["an", ["ana: ", "Andy: ", "an"]],
    ["hi An", ["hi ana ", "hi Andy ", "hi An"]],
    ["@m", ["@mei ", "@mei "]],
    ["/jo", ["/join ", "/join parlour "]],
    ["/tell me", ["/tell mei "]],
    ["#par", ["#parlour "]],
    ["zzz", ["zzz"]],
    ["y", ["y"]],
  ])("after %j", (typed, expected) => {
    const story = write(here(), typed);
    expect(expected.map(() => text(tab(story)))).toEqual(expected);
  });

  it("names who spoke last first", () => {
    const story = here().told(said(1, "ana", "hi"), said(2, "Andy", "hi"));
    expect(text(tab(write(story, "a")))).toBe("Andy: ");
  });

  it("goes back with Shift", () => {
    const story = write(here(), "an");
    tab(story);
    tab(story);
    expect(text(tab(story, -1))).toBe("ana: ");
    expect(text(tab(story, -1))).toBe("an");
  });

  it("knows the rooms that the server has listed", () => {
    const story = here().told({
      type: "roomsListed",
      time: NINE,
      rooms: [{ name: "garden", topic: "", members: 1, joined: false }],
    });
    expect(text(tab(write(story, "/join g")))).toBe("/join garden ");
  });
});

describe("Tab behind /set", () => {
  const completing = (typed: string) => {
    const story = Story.inside().told(commands("set [option] [value]"));
    return text(story.happens({ type: "typed", text: typed }, { type: "completed", direction: 1 }));
  };

  it.each([
    ["/set ty", "/set typing "],
    ["/set theme li", "/set theme light"],
    ["/set THEME ", "/set THEME "],
    ["/set highlight te", "/set highlight te"],
  ])("makes %j %j", (typed, completed) => {
    expect(completing(typed)).toBe(completed);
  });
});

describe("a command that is being typed", () => {
  it.each([
    ["/tell ", "tell <who> <text>"],
    ["/tell mei psst", "tell <who> <text>"],
    ["/tell", undefined],
    ["//tell ", undefined],
    ["tell ", undefined],
    ["/unheard of", undefined],
  ])("%j", (typed, usage) => {
    expect(commandBeingTyped(Story.inside().model, typed)?.usage).toBe(usage);
  });
});

describe("a draft", () => {
  it("waits in the conversation where it was begun", () => {
    const story = write(Story.inside().told(joined("garden", ["you"])), "half a");
    story.happens({ type: "chose", conversation: "#garden" });
    expect(text(story)).toBe("");
    story.happens({ type: "chose", conversation: "#parlour" });
    expect(text(story)).toBe("half a");
  });

  it("is sent by Enter and can be brought back", () => {
    const story = write(Story.inside(), "hi").happens({ type: "entered" });
    expect(story.sent()).toEqual(["hi"]);
    expect(text(story)).toBe("");
    expect(text(story.happens({ type: "recalled", direction: "older" }))).toBe("hi");
    expect(text(story.happens({ type: "recalled", direction: "newer" }))).toBe("");
  });

  it("of several lines is walked through before the history", () => {
    const story = write(Story.inside(), "sent").happens({ type: "entered" });
    write(story, "one\rtwo");
    story.happens({ type: "recalled", direction: "older" });
    expect(activeComposer(story.model).editor).toMatchObject({ text: "one\ntwo", caret: 3 });
    expect(text(story.happens({ type: "recalled", direction: "older" }))).toBe("sent");
  });

  it("takes nothing from a paste that could act on a terminal", () => {
    expect(text(write(Story.inside(), "a\u001b[31m\u0007\tb\r\nc"))).toBe("a[31m b\nc");
  });

  it("lets the room know, at most once in three seconds", () => {
    const story = write(Story.inside().passes(0), "h");
    story.effects = story.effects.filter(({ type }) => type !== "ping");
    const typing = { type: "request", request: { type: "typing", room: "parlour" } };
    expect(story.asked()).toEqual([typing]);
    expect(write(story.passes(2_999), "i").asked()).toEqual([]);
    expect(write(story.passes(1), "!").asked()).toEqual([typing]);
  });

  it("that is a command is nobody's business", () => {
    expect(write(Story.inside(), "/tell ").asked()).toEqual([]);
  });
});
