import { describe, expect, it } from "vitest";
import { Story } from "../../testing/story.ts";

const interrupt = { type: "interrupted" } as const;
const goodbye = { type: "request", request: { type: "input", text: "/logout" } };

describe("leaving", () => {
  it("is logging out, so that nobody waits for us to come back", () => {
    const story = Story.inside().happens({ type: "quitAsked" });
    expect(story.asked()).toEqual([goodbye, { type: "finish" }]);
    expect(story.lost().asked()).toEqual([{ type: "quit" }]);
  });

  it("waits for no answer when asked twice, or when there is nobody to tell", () => {
    const twice = Story.inside().happens({ type: "quitAsked" }, { type: "quitAsked" });
    expect(twice.asked().at(-1)).toEqual({ type: "quit" });
    expect(new Story().happens({ type: "quitAsked" }).asked()).toEqual([{ type: "quit" }]);
  });

  it("takes two Ctrl+C within two seconds, and none while there is a draft to clear", () => {
    const story = Story.inside().happens({ type: "typed", text: "draft" }, interrupt);
    story.effects = [];
    story.happens(interrupt).passes(2_000).happens(interrupt);
    expect(story.asked()).not.toContainEqual({ type: "finish" });
    expect(story.passes(1_999).happens(interrupt).asked()).toContainEqual({ type: "finish" });
  });

  it("is not what someone means who does something else between two Ctrl+C", () => {
    const story = Story.inside().happens(interrupt, { type: "typed", text: "hi" });
    story.happens({ type: "entered" }, interrupt);
    expect(story.asked()).not.toContainEqual({ type: "finish" });
    expect(story.told().happens(interrupt).asked()).toContainEqual({ type: "finish" });
  });

  it("takes one Ctrl+D where there is nothing to delete", () => {
    const story = Story.inside().happens({ type: "typed", text: "ab" });
    story.happens({ type: "edited", command: "beginning-of-line" });
    story.effects = [];
    story.happens({ type: "endTyped" }, { type: "endTyped" });
    expect(story.asked()).toEqual([]);
    expect(story.happens({ type: "endTyped" }).asked()).toEqual([goodbye, { type: "finish" }]);
  });
});
