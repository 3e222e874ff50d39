import { describe, expect, it } from "vitest";
import { Story } from "../../testing/story.ts";
import { activeComposer } from "./composing.ts";
import { choicesFor, newPaste, type PasteDecision } from "./pasting.ts";

const SIX = "one\rtwo\r\nthree\nfour\n/five\n\nsix";
const composer = ({ model }: Story) => activeComposer(model);
const pasted = (text: string) => {
  const story = Story.inside().happens({ type: "typed", text: "look: " });
  story.happens({ type: "pasted", text });
  story.asked();
  return story;
};
const decide = (story: Story, decision: PasteDecision) =>
  story.happens({ type: "pasteDecided", decision });

describe("a paste of few lines", () => {
  it("goes into the draft", () => {
    const story = pasted("one\rtwo");
    expect(composer(story).editor.text).toBe("look: one\ntwo");
    expect(composer(story).paste).toBeUndefined();
  });
});

describe("a paste of many lines", () => {
  it("waits, and leaves the draft alone", () => {
    const story = pasted(SIX);
    expect(composer(story).editor.text).toBe("look: ");
    expect(composer(story).paste?.lines).toBe(7);
  });

  it("is sent as one message with the draft around it", () => {
    expect(decide(pasted(SIX), "whole").sent()).toEqual([
      "look: one\ntwo\nthree\nfour\n/five\n\nsix",
    ]);
  });

  it("is sent line by line, none of them read as a command, and the draft stays", () => {
    const story = decide(pasted(SIX), "lines");
    expect(story.sent()).toEqual(["one", "two", "three", "four", "//five", "six"]);
    expect(composer(story).editor.text).toBe("look: ");
  });

  it("is put into the draft to be changed", () => {
    const story = decide(pasted(SIX), "edit");
    expect(composer(story).editor.text).toContain("look: one\ntwo");
    expect(story.sent()).toEqual([]);
  });

  it("is dropped", () => {
    const story = decide(pasted(SIX), "cancel");
    expect(composer(story)).toMatchObject({ paste: undefined, editor: { text: "look: " } });
  });

  it("is dropped by Ctrl+C, and the draft is not", () => {
    const story = pasted(SIX).happens({ type: "interrupted" });
    expect(composer(story)).toMatchObject({ paste: undefined, editor: { text: "look: " } });
  });
});

describe("a paste that is too much", () => {
  it("is no draft, and not sent as one", () => {
    expect([...choicesFor(newPaste("a\n".repeat(100_000)), "")]).toEqual(["cancel"]);
    expect(choicesFor(newPaste("a\n".repeat(200)), "")).toContain("lines");
    const story = decide(pasted("a".repeat(100_000)), "edit");
    expect(composer(story).editor.text).toBe("look: ");
  });
});
