import { describe, expect, it } from "vitest";
import { commands } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";
import { activeComposer } from "../composer/composing.ts";
import { paletteOf } from "./palette.ts";

const typing = (text: string) => Story.inside().happens({ type: "typed", text });
const draft = ({ model }: Story) => activeComposer(model).editor.text;
const names = ({ model }: Story) => paletteOf(model)?.commands.map(({ name }) => name);

describe("the palette", () => {
  it.each([
    ["/lo", ["logout", "look"]],
    ["/look", ["look"]],
    ["/exi", ["quit"]],
    ["/zzz", undefined],
    ["//", undefined],
    ["/say ", undefined],
    ["tea/", undefined],
  ])("%j offers %j", (text, expected) => {
    expect(names(typing(text))).toEqual(expected);
  });

  it("tells of a command of ours where it is ours that is run, though the server has one too", () => {
    const story = Story.inside().told(commands("export [part]", "say <text>"));
    const palette = paletteOf(story.happens({ type: "typed", text: "/exp" }).model);
    expect(palette?.commands.map(({ usage }) => usage)).toEqual(["export [file]"]);
  });

  it("is gone through with the arrows, and gives its choice to the draft", () => {
    const story = typing("/lo").happens({ type: "recalled", direction: "newer" });
    expect(draft(story.happens({ type: "entered" }))).toBe("/look ");
    expect(story.sent()).toEqual([]);
  });

  it("is closed until the draft is another, and then the arrows are the history's", () => {
    const story = typing("hello").happens({ type: "entered" }, { type: "typed", text: "/lo" });
    story.happens({ type: "paletteClosed" });
    expect([names(story), draft(story)]).toEqual([undefined, "/lo"]);
    expect(draft(story.happens({ type: "recalled", direction: "older" }))).toBe("hello");
    story.happens({ type: "recalled", direction: "newer" }, { type: "typed", text: "g" });
    expect(names(story)).toEqual(["logout"]);
    story.happens({ type: "edited", command: "backward-delete-char" });
    expect(names(story)).toEqual(["logout", "look"]);
  });

  it("goes round", () => {
    const story = typing("/lo").happens({ type: "recalled", direction: "older" });
    expect(draft(story.happens({ type: "completed", direction: 1 }))).toBe("/look ");
  });

  it("stands in nobody's way who has typed a command", () => {
    const story = typing("/look").happens({ type: "entered" });
    expect(story.sent()).toEqual(["/look"]);
  });

  it("lets a command through that it does not know", () => {
    expect(typing("/zzz").happens({ type: "entered" }).sent()).toEqual(["/zzz"]);
  });
});
