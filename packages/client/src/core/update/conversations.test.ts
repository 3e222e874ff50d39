import type { TeaEvent } from "@tea-party/protocol";
import { describe, expect, it } from "vitest";
import { joined, NINE, said } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";
import { CONVERSATIONS } from "./conversations.ts";

const told = (from: string): TeaEvent => ({ type: "told", id: 9, time: NINE, from, text: "psst" });
const sent = (to: string): TeaEvent => ({ type: "sent", id: 9, time: NINE, to, text: "hm" });

/** As many conversations as can be open beside the house, of which one is a room. */
function crowded(): Story {
  const story = Story.inside("you", ["you", "mei"]);
  for (let person = 1; person < CONVERSATIONS; person++) story.told(told(`p${person}`));
  return story;
}

describe("one conversation too many", () => {
  it.each<[string, TeaEvent]>([
    ["a room that one is in", joined("garden", ["you"])],
    ["what is said in it", said(1, "mei", "hi", "garden")],
    ["private words", told("mei")],
    ["our own", sent("mei")],
    ["who writes", { type: "typing", time: NINE, room: "garden", who: "mei" }],
    ["where one stands", { type: "moved", time: NINE, room: "garden" }],
    ["who is there", { type: "membersListed", time: NINE, room: "garden", topic: "", members: [] }],
    ["what one missed", { type: "caughtUp", time: NINE, room: "@mei", lines: [], more: true }],
    ["a page", { type: "historyListed", time: NINE, room: "garden", lines: [], more: false }],
  ])("is not opened by %s", (_, event) => {
    const story = crowded();
    expect(story.model.conversations.size).toBe(CONVERSATIONS + 1);
    expect(story.told(event).model.conversations.size).toBe(CONVERSATIONS + 1);
    expect(story.model.active).toBe("#parlour");
  });

  it("leaves private words to be read where one stands", () => {
    const story = crowded().told(told("mei"), sent("mei"));
    expect(story.transcript("#parlour")).toEqual([
      "answered  mei tells you: psst",
      "answered  You tell mei: hm",
    ]);
  });

  it.each<[string, (story: Story) => Story]>([
    ["#garden", (story) => story.told(joined("garden", ["you"]))],
    ["@mei", (story) => story.typed("/query mei")],
  ])("is told not to be %s", (id, opens) => {
    const story = opens(crowded());
    expect(story.transcript("#parlour")).toEqual([
      `answered  ${id} can't be opened: 500 conversations are open. /close or /leave some first.`,
    ]);
  });

  it("has room once another is closed", () => {
    const story = crowded().happens({ type: "chose", conversation: "@p1" });
    expect(story.typed("/close").typed("/query mei").model.active).toBe("@mei");
  });
});
