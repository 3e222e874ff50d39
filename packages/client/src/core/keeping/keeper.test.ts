import { expect, it } from "vitest";
import { HeldClock } from "../../testing/held-clock.ts";
import { Story } from "../../testing/story.ts";
import { Keeper } from "./keeper.ts";
import type { Kept } from "./kept.ts";

function keeping(problem?: string) {
  const kept: Kept[] = [];
  const complaints: string[] = [];
  const clock = new HeldClock();
  const memory = {
    recalled: undefined,
    isLasting: true,
    keep: (what: Kept) => {
      kept.push(what);
      return problem;
    },
    close: () => {},
  };
  const keeper = new Keeper(memory, clock, (sentence) => complaints.push(sentence));
  const story = Story.inside();
  const types = (text: string) => {
    const before = story.model;
    keeper.note(before, story.happens({ type: "typed", text }).model);
  };
  return { kept, complaints, clock, keeper, story, types };
}

it("keeps what is typed soon, a burst of it in one go", () => {
  const { kept, clock, types } = keeping();
  types("a");
  types("b");
  expect(kept).toEqual([]);
  clock.advance(500);
  expect(kept.map(({ conversations }) => conversations.at(-1)?.draft)).toEqual(["ab"]);
  expect(clock.pending).toBe(0);
});

it("keeps the rest at the end", () => {
  const { kept, clock, keeper, story, types } = keeping();
  types("a");
  keeper.close(story.model);
  expect(kept.map(({ conversations }) => conversations.at(-1)?.draft)).toEqual(["a"]);
  expect(clock.pending).toBe(0);
});

it("says once that it can't", () => {
  const { complaints, clock, types } = keeping("The disk is full.");
  types("a");
  clock.advance(500);
  types("b");
  clock.advance(500);
  expect(complaints).toEqual(["The disk is full."]);
});
