import type { LoggedEvent } from "@tea-party/protocol";
import { describe, expect, it } from "vitest";
import { entrance, NINE, said } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";

const erased = (id: number, lines: number[], room = "parlour"): LoggedEvent => ({
  type: "erased",
  id,
  time: NINE + id,
  room,
  lines,
});

describe("lines that were erased", () => {
  it("lose their words where they stand", () => {
    const story = Story.inside().told(said(1, "mei", "secret"), said(2, "bob", "what?"));

    story.told(erased(3, [1]));

    expect(story.transcript("#parlour")).toEqual(["gone mei", "bob: what?", "erased"]);
  });

  it("are for our eyes no more", () => {
    const story = Story.inside().told(said(1, "mei", "you: secret"));

    story.told(erased(2, [1]));

    expect([...story.conversation("#parlour").lines].some(({ mention }) => mention)).toBe(false);
  });

  it("lose them too when it happened while we were away", () => {
    const story = Story.inside().told(said(1, "mei", "secret"), said(2, "bob", "what?"));
    story.lost().happens({ type: "connected" }, { type: "speechSettled", speech: "tea" });
    const lines = [erased(3, [1]), said(4, "bob", "gone")];

    story.told({ type: "caughtUp", time: NINE, room: "parlour", lines, more: false });
    story.told(...entrance("you", "parlour", ["you"], [said(4, "bob", "gone")]));

    expect(story.transcript("#parlour")).toEqual(["gone mei", "bob: what?", "erased", "bob: gone"]);
  });

  it("may be private words", () => {
    const story = Story.inside().told(
      { type: "told", id: 1, time: NINE, from: "mei", text: "secret" },
      { type: "sent", id: 2, time: NINE, to: "mei", text: "oh" },
    );

    story.told(erased(3, [1], "@mei"));

    expect(story.transcript("@mei")).toEqual(["gone mei", "sent you oh", "erased"]);
  });

  it("may be unknown to us", () => {
    const story = Story.inside().told(said(5, "mei", "hi"));

    story.told(erased(6, [1, 2]));

    expect(story.transcript("#parlour")).toEqual(["mei: hi", "erased"]);
  });
});
