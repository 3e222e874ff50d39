import type { LoggedEvent } from "@tea-party/protocol";
import { describe, expect, it } from "vitest";
import { entrance, joined, NINE, said, welcomed } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";

const talk = (from: number, to: number): LoggedEvent[] =>
  Array.from({ length: to - from + 1 }, (_, index) => said(from + index, "mei", "hi"));

const page = (from: number, to: number, more: boolean) =>
  ({
    type: "historyListed",
    time: NINE,
    room: "parlour",
    lines: talk(from, to),
    more,
  }) as const;

const gaps = (story: Story) => story.conversation("#parlour").gaps;

/** Came back after a break in which far more was said than is told on entering. */
function returned(): Story {
  const story = Story.inside()
    .told(...talk(1, 3))
    .lost();
  story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" });
  story.told(...entrance("you", "parlour", ["you"], talk(5_000, 5_010)));
  story.asked();
  return story;
}

describe("lines that are missing", () => {
  it("are a gap until they have come", () => {
    const story = returned();
    expect(gaps(story)).toEqual([3]);
    story.told(page(4, 203, true));
    expect(gaps(story)).toEqual([203]);
    story.told(page(204, 403, false));
    expect(gaps(story)).toEqual([]);
  });

  it("are where the unread begins when they have come, before what was told on entering", () => {
    const story = returned().told(page(4, 203, true), page(204, 403, false));
    const { lines, unreadFrom } = story.conversation("#parlour");
    expect([...lines].find(({ position }) => position === unreadFrom)?.id).toBe(4);
  });

  it("have all come once a page reaches what we have, whatever follows it", () => {
    expect(gaps(returned().told(page(4_900, 5_005, true)))).toEqual([]);
  });

  it("stay a gap when there are too many, until the reader comes to it", () => {
    const story = returned();
    for (let id = 4; id < 2_004; id += 200) story.told(page(id, id + 199, true));
    expect(gaps(story)).toEqual([2_003]);
    story.asked();
    story.happens({ type: "reachedGap", after: 2_003 }, { type: "reachedGap", after: 2_003 });
    expect(story.asked()).toEqual([
      {
        type: "request",
        request: { type: "history", room: "parlour", after: 2_003, limit: 200 },
      },
    ]);
    const before = story.conversation("#parlour").unread;
    story.told(page(2_004, 2_203, true));
    expect(gaps(story)).toEqual([2_203]);
    expect(story.conversation("#parlour").unread).toBe(before);
  });

  it("are asked for again when the link breaks before they have come", () => {
    const story = returned()
      .told(page(4, 203, true))
      .lost();
    story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" });
    story.asked();
    story.told(...entrance("you", "parlour", ["you"], talk(5_000, 5_010)));
    expect(gaps(story)).toEqual([203]);
    expect(story.asked()).toEqual([
      { type: "request", request: { type: "history", room: "parlour", after: 203, limit: 200 } },
    ]);
  });

  it("are told from there on to who takes up his session", () => {
    const story = returned();
    story.told({ type: "sessionOpened", time: NINE, token: "secret", grace: 60_000 }).lost();
    story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" });
    story.asked();
    const marks = [
      { room: "parlour", id: 3 },
      { room: "@", id: 1 },
    ];
    const resume = { type: "resume", token: "secret", marks };
    expect(story.told(welcomed).asked()).toEqual([{ type: "request", request: resume }]);
    const caughtUp = { type: "caughtUp", time: NINE, room: "parlour" } as const;
    story.told({ ...caughtUp, lines: talk(4, 5_012), more: false });
    expect(gaps(story)).toEqual([]);
    expect(story.told(...entrance("you", "parlour", ["you"], talk(4_992, 5_012))).asked()).toEqual(
      [],
    );
  });

  it("are asked for in a room that shows nobody its last lines", () => {
    const story = Story.inside().told(...talk(1, 3));
    story.lost().happens({ type: "connected" }, { type: "speechSettled", speech: "tea" });
    story.asked();
    story.told(...entrance("you", "parlour", ["you"]));
    expect(story.asked()).toEqual([
      { type: "request", request: { type: "history", room: "parlour", after: 3, limit: 200 } },
    ]);
  });

  it("stay a gap when the server refuses them, and what waits goes out all the same", () => {
    const story = Story.inside()
      .told(...talk(1, 3))
      .lost()
      .typed("hello");
    story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" });
    story.told(...entrance("you", "parlour", ["you"], talk(50, 51)));
    expect(story.sent()).toEqual([]);
    story.told({
      type: "refused",
      time: NINE,
      code: "internal-error",
      text: "Something is wrong.",
    });
    expect(story.sent()).toEqual(["hello"]);
    expect(gaps(story)).toEqual([3]);
    story.happens({ type: "reachedGap", after: 3 });
    expect(story.asked()).not.toEqual([]);
  });

  it("are gone for good where the house keeps none up to those we had", () => {
    const story = returned().told({ ...page(3_000, 3_199, true), onwards: true, oldest: true });
    story.told({ ...page(3_200, 5_010, false), onwards: true });
    expect(gaps(story)).toEqual([]);
    expect(story.conversation("#parlour").losses).toEqual([3_000]);
    const { room, lines } = page(6_000, 6_001, false);
    story.told({ type: "caughtUp", time: NINE, room, lines, more: false, oldest: true });
    expect(story.conversation("#parlour").losses).toEqual([3_000, 6_000]);
  });

  it("lie on both sides of a page from the midst of the log", () => {
    const story = Story.inside().told(...talk(1, 3), joined("parlour", ["you"], talk(3, 3)));
    story.told(said(900, "mei", "much later"), page(400, 420, true));
    expect(gaps(story)).toEqual([420, 3]);
  });

  it("do not make a room whole whose later half alone was read", () => {
    const story = Story.inside().told(...talk(100, 103));
    story.told({ ...page(102, 103, false), onwards: true });
    expect(story.conversation("#parlour").isWhole).toBe(false);
  });
});

describe("a page that the reader asked for", () => {
  const anchorAt = (story: Story) => {
    const { anchor, lines } = story.conversation("#parlour");
    return anchor === undefined ? undefined : lines.at(lines.indexOf(anchor.position))?.id;
  };

  it("takes him to where it begins", () => {
    const story = Story.inside().told(...talk(90, 100));
    expect(anchorAt(story.told(page(40, 50, true)))).toBe(40);
    story.happens({ type: "scrolled", anchor: undefined });
    story.told(joined("garden", ["you"])).happens({ type: "chose", conversation: "#garden" });
    expect(anchorAt(story.told(page(20, 30, true)))).toBeUndefined();
  });

  it("is not one that was fetched as he scrolled", () => {
    const story = Story.inside().told(...talk(90, 100));
    story.happens({ type: "reachedTop" });
    expect(anchorAt(story.told(page(40, 89, true)))).toBeUndefined();
  });

  it("is told to be empty where it is", () => {
    const story = Story.inside().told({ ...page(1, 0, false), lines: [] });
    expect(story.conversation("#parlour").lines.last?.text).toBe("There is nothing further back.");
  });
});
