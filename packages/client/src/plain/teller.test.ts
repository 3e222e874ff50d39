import { describe, expect, it } from "vitest";
import type { Action } from "../core/update/action.ts";
import { NINE } from "../testing/facts.ts";
import { Story } from "../testing/story.ts";
import { jsonTeller, plainTeller, type Teller } from "./teller.ts";

/** What is told of one action. */
function telling(teller: Teller, story: Story, action: Action) {
  const before = story.model;
  return teller(action, before, story.happens(action).model, NINE);
}

const typed = (text: string): Action => ({ type: "submitted", text, style: "talk" });
const lost: Action = { type: "lost", reason: "the connection was reset", chance: 0 };
const refused: Action = {
  type: "factReceived",
  event: { type: "refused", time: NINE, code: "log-unavailable", text: "No\nspace.", line: "me-2" },
};

describe("a line of our own", () => {
  it("that waits for the link is told of, once", () => {
    const story = Story.inside().lost();
    expect(telling(plainTeller, story, typed("hi")).status).toEqual(['Waits for the link: "hi"']);
    expect(telling(plainTeller, story, typed("/reconnect")).status).toEqual([]);
  });

  it("that may not have arrived is told of, too", () => {
    const story = Story.inside().typed("hi");
    expect(telling(plainTeller, story, lost).status?.at(-1)).toBe('Waits for the link: "hi"');
  });

  it("that failed is told of with the reason and what to do", () => {
    const story = Story.inside().typed("hi");
    expect(telling(plainTeller, story, refused).status).toEqual([
      'Not sent: "hi": No space. /retry sends it again, /discard forgets it.',
    ]);
  });

  it("is an object for programs", () => {
    const story = Story.inside().typed("hi");
    const { out = [] } = telling(jsonTeller, story, refused);
    expect(out.map((line) => JSON.parse(line))).toContainEqual({
      type: "delivery",
      time: NINE,
      line: "me-2",
      typed: "hi",
      state: "failed",
      reason: "No\nspace.",
    });
  });
});

describe("what the client itself answers", () => {
  it("is told as a line, or as an object", () => {
    const set = typed("/set typing off");
    expect(telling(plainTeller, Story.inside(), set).out).toEqual(["typing is off now."]);
    const { out = [] } = telling(jsonTeller, Story.inside(), set);
    expect(out.map((line) => JSON.parse(line))).toEqual([
      { type: "notice", time: NINE, text: "typing is off now." },
    ]);
  });
});
