import { describe, expect, it } from "vitest";
import { Story } from "../../testing/story.ts";
import { activeComposer } from "./composing.ts";

const draft = ({ model }: Story) => activeComposer(model).editor.text;

function withHistory(...entries: readonly string[]): Story {
  const story = Story.inside();
  for (const text of entries) story.happens({ type: "typed", text }, { type: "entered" });
  story.asked();
  return story.happens({ type: "typed", text: "begun" });
}

const search = (story: Story, text: string) =>
  story.happens({ type: "searchedBack" }, { type: "typed", text });

describe("Ctrl+R", () => {
  const story = () => withHistory("green tea", "black coffee", "White TEA", "milk");

  it("finds what was sent last with the words in it, whatever their case", () => {
    expect(draft(search(story(), "tea"))).toBe("White TEA");
  });

  it("finds what was sent before that, and stays at the oldest", () => {
    const found = search(story(), "tea").happens({ type: "searchedBack" });
    expect(draft(found)).toBe("green tea");
    expect(draft(found.happens({ type: "searchedBack" }))).toBe("green tea");
  });

  it("looks again from the newest when a character is taken back", () => {
    const found = search(story(), "tea").happens({ type: "searchedBack" });
    found.happens({ type: "edited", command: "backward-delete-char" });
    expect(draft(found)).toBe("White TEA");
  });

  it("says when there is nothing", () => {
    const found = search(story(), "teapot");
    expect(activeComposer(found.model).search).toMatchObject({ query: "teapot", at: undefined });
  });

  it("sends what it found on Enter", () => {
    expect(search(story(), "green").happens({ type: "entered" }).sent()).toEqual(["green tea"]);
  });

  it("keeps what it found for whoever goes on writing", () => {
    const found = search(story(), "green").happens({ type: "edited", command: "end-of-line" });
    expect(draft(found.happens({ type: "typed", text: "!" }))).toBe("green tea!");
  });

  it("gives the draft back that was begun", () => {
    const found = search(story(), "green").happens({ type: "searchLeft", keepsFound: false });
    expect(draft(found)).toBe("begun");
    expect(draft(search(story(), "green").happens({ type: "interrupted" }))).toBe("begun");
  });
});
