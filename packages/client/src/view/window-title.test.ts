import { expect, it } from "vitest";
import { joined, said } from "../testing/facts.ts";
import { Story } from "../testing/story.ts";
import { windowTitle } from "./window-title.ts";

it("the window's title counts what is unread, but for rooms that are muted", () => {
  const story = Story.inside().told(joined("garden", ["you"]), joined("night", ["you"]));
  expect(windowTitle(story.model)).toBe("#parlour · TestChat");
  story.told(said(1, "mei", "hi", "garden"), said(2, "cy", "hi", "night"));
  expect(windowTitle(story.model)).toBe("(2) #parlour · TestChat");
  story.happens({ type: "chose", conversation: "#night" }).typed("/mute");
  story.happens({ type: "chose", conversation: "#parlour" }).told(said(3, "cy", "ho", "night"));
  expect(windowTitle(story.model)).toBe("(1) #parlour · TestChat");
  story.told(said(4, "cy", "you!", "night"));
  expect(windowTitle(story.model)).toBe("(!1) #parlour · TestChat");
});
