import { expect, it } from "vitest";
import { joined, NINE, said } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";
import type { Destination } from "./going.ts";

function threeRooms(): Story {
  return Story.inside().told(joined("garden", ["you"]), joined("night", ["you"]), {
    type: "told",
    time: NINE,
    from: "mei",
    text: "psst",
  });
}

it.each<[Destination, string]>([
  [2, "#garden"],
  [9, "#parlour"],
  ["next", "#garden"],
  ["previous", "@mei"],
])("%s leads to %s", (to, expected) => {
  expect(threeRooms().happens({ type: "went", to }).model.active).toBe(expected);
});

it("leads to what is for our eyes first, then to the rest that is unread, in order", () => {
  const story = threeRooms().told(said(1, "cy", "hi", "night"), said(2, "cy", "hi", "garden"));
  const stops = ["@mei", "#garden", "#night", "#night"];
  const visited = stops.map(() => story.happens({ type: "went", to: "unread" }).model.active);
  expect(visited).toEqual(stops);
});
