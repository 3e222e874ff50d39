import type { EventOf } from "@tea-party/protocol";
import { expect, it } from "vitest";
import { NINE } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";
import { isAway } from "../model/standing.ts";

const sent = (away?: string): EventOf<"sent"> => ({
  type: "sent",
  time: NINE,
  to: "mei",
  text: "tea?",
  ...(away !== undefined && { away }),
});

it("tells why a person may not read what he is told, once as long as that is so", () => {
  const story = Story.inside().told(sent("at lunch"), sent("at lunch"), sent(), sent("at lunch"));
  expect(story.told(sent("")).transcript("@mei")).toEqual([
    "sent you tea?",
    "answered  mei is away: at lunch",
    "sent you tea?",
    "sent you tea?",
    "sent you tea?",
    "answered  mei is away: at lunch",
    "sent you tea?",
    "answered  mei is away.",
  ]);
});

it("knows whether we are away ourselves, wherever we look", () => {
  const story = Story.inside("you", ["you", "mei"]);
  const fact = { time: NINE, room: "parlour", reason: "" } as const;
  expect(isAway(story.told({ type: "wentAway", ...fact, who: "mei" }).model)).toBe(false);
  story.told({ type: "wentAway", ...fact, who: "you" }).typed("/query mei");
  expect(isAway(story.model)).toBe(true);
  story.told({ type: "cameBack", time: NINE, room: "parlour", who: "you" });
  expect(isAway(story.model)).toBe(false);
});
