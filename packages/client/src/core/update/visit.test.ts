import { describe, expect, it } from "vitest";
import { entrance, joined, NINE, said, welcomed } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";
import { activeComposer } from "../composer/composing.ts";

const taken = {
  type: "refused",
  time: NINE,
  code: "name-taken",
  text: 'The name "bob" is taken.\nPlease try again.',
  line: "me-1",
} as const;

function atTheDoor(name?: string): Story {
  return new Story(name)
    .happens({ type: "connected" }, { type: "speechSettled", speech: "tea" })
    .told(welcomed);
}

describe("logging in", () => {
  it("asks at once for a name that was given beforehand", () => {
    expect(atTheDoor("bob").sent()).toEqual(["/login bob"]);
  });

  it("waits for the reader when no name was given", () => {
    const story = atTheDoor();
    expect(story.sent()).toEqual([]);
    expect(story.happens({ type: "typed", text: "mei" }, { type: "entered" }).sent()).toEqual([
      "/login mei",
    ]);
  });

  it("keeps a refusal for the reader and forgets the name", () => {
    const story = atTheDoor("bob").told(taken);
    expect(story.model.login).toMatchObject({
      state: "none",
      name: undefined,
      refusal: taken.text,
    });
  });

  it.each([
    ["bob", "", "bob2"],
    ["bob9", "bo", "bob10"],
    ["小明", "", "小明2"],
    ["x".repeat(32), "", `${"x".repeat(31)}2`],
    ["bob", "mei", "mei"],
  ])("offers a name like %s that may be free: Tab makes of %j %j", (name, draft, expected) => {
    const story = atTheDoor(name).told(taken);
    if (draft !== "") story.happens({ type: "typed", text: draft });
    story.happens({ type: "completed", direction: 1 });
    expect(activeComposer(story.model).editor.text).toBe(expected);
    expect(story.happens({ type: "entered" }).sent().at(-1)).toBe(`/login ${expected}`);
    expect(story.model.login.suggestion).toBe("");
  });

  it("stands in the room the server names", () => {
    const story = atTheDoor("bob").told(...entrance("bob", "parlour", ["bob", "mei"]));
    expect(story.model.active).toBe("#parlour");
    expect(story.model.login).toMatchObject({ state: "done", name: "bob" });
    expect([...story.conversation("#parlour").members.keys()]).toEqual(["bob", "mei"]);
  });
});

describe("coming back after a broken link", () => {
  it("dials after a delay that grows", () => {
    const story = Story.inside().lost();
    expect(story.model.link).toMatchObject({
      state: "waiting",
      failures: 1,
      until: story.now + 500,
    });
    expect(story.passes(499).asked()).toEqual([]);
    expect(story.passes(1).asked()).toEqual([{ type: "dial" }]);
    story.lost();
    expect(story.model.link).toMatchObject({ failures: 2, until: story.now + 1_000 });
  });

  it("dials a server that lets it go at once as one that is not there, until a link has lasted", () => {
    const story = Story.inside();
    const failuresOf = () => {
      const { link } = story.lost().model;
      return link.state === "waiting" ? link.failures : undefined;
    };
    for (let failures = 1; failures <= 3; failures++) {
      expect(failuresOf()).toBe(failures);
      story.passes(30_000).happens({ type: "connected" });
    }
    story.passes(10_000);
    expect(failuresOf()).toBe(1);
  });

  it("comes back as soon each time to a server that lets it in, however bad the line is", () => {
    const story = Story.inside();
    for (let times = 0; times < 3; times++) {
      expect(story.lost().model.link).toMatchObject({ state: "waiting", failures: 1 });
      story.passes(30_000).happens({ type: "connected" }).told(welcomed);
    }
  });

  it("takes up its session where the server has kept it", () => {
    const story = Story.inside("bob").told(
      { type: "sessionOpened", time: NINE, token: "secret", grace: 60_000 },
      said(7, "mei", "hi"),
    );
    story.typed("arrived").typed("did not").lost().asked();
    story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" }).told(welcomed);
    const marks = [
      { room: "parlour", id: 7 },
      { room: "@", id: 1 },
    ];
    const resume = { type: "resume", token: "secret", marks };
    expect(story.asked()).toEqual([{ type: "request", request: resume }]);
    const lines = [{ ...said(8, "bob", "arrived"), line: "me-2" }, said(9, "mei", "wb")];
    story.told({ type: "caughtUp", time: NINE, room: "parlour", lines, more: false });
    story.told(...entrance("bob", "parlour", ["bob", "mei"], lines));
    expect(story.sent()).toEqual(["did not"]);
    expect(story.transcript("#parlour")).toEqual(["mei: hi", "bob: arrived", "mei: wb"]);
  });

  it("comes as anyone comes when its session is gone", () => {
    const story = Story.inside("bob");
    story.told({ type: "sessionOpened", time: NINE, token: "secret", grace: 60_000 }).lost();
    story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" }).told(welcomed);
    story.asked();
    story.told({ type: "refused", time: NINE, code: "session-gone", text: "It has ended." });
    expect(story.sent()).toEqual(["/login bob"]);
  });

  it("keeps the token for the session that it then opens, whose answer may be lost as well", () => {
    const story = Story.inside("bob");
    story.told({ type: "sessionOpened", time: NINE, token: "secret", grace: 60_000 });
    story.typed("/topic tea").lost();
    story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" }).told(welcomed);
    story.told({ type: "refused", time: NINE, code: "session-gone", text: "It has ended." });
    story.lost().asked();
    story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" }).told(welcomed);
    const resume = { type: "resume", token: "secret", marks: [{ room: "@", id: 1 }] };
    expect(story.asked()).toEqual([{ type: "request", request: resume }]);
    story.told(...entrance("bob", "parlour", ["bob"]));
    // The new session knows nothing of what the old one was asked.
    expect(story.sent()).toEqual([]);
  });

  it("asks for its own name again while the server still holds it, but not for ever", () => {
    const story = Story.inside("bob").lost().happens({ type: "connected" });
    story.happens({ type: "speechSettled", speech: "tea" }).told(welcomed);
    expect(story.sent()).toEqual(["/login bob"]);
    for (let asked = 1; asked <= 10; asked++) {
      story.told(taken);
      expect(story.passes(3_000).sent()).toEqual(["/login bob"]);
    }
    story.told(taken);
    expect(story.passes(3_000).sent()).toEqual([]);
    expect(story.model.login.refusal).toBe(taken.text);
  });

  it("joins the rooms it was in again, and stays where the reader reads", () => {
    const story = Story.inside().typed("/join garden");
    story.told(joined("garden", ["you"]), { type: "moved", time: NINE, room: "garden" });
    expect(story.model.active).toBe("#garden");
    story.told({ type: "accepted", time: NINE, line: "me-2" }).lost();
    story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" }).told(welcomed);
    story.asked();
    story.told(...entrance("you", "parlour", ["you"]));
    expect(story.sent()).toEqual(["/join garden"]);
    story.told(joined("garden", ["you"]), { type: "moved", time: NINE, room: "garden" });
    expect(story.model.active).toBe("#garden");
  });

  it("does not come back by itself after a logout", () => {
    const story = Story.inside().typed("/logout").lost();
    expect(story.model.link).toEqual({ state: "ended", reason: "logged out" });
    expect(story.asked()).toContainEqual({ type: "quit" });
    expect(story.happens({ type: "reconnected" }).asked()).toEqual([{ type: "dial" }]);
  });
});

describe("what was said while the link was down", () => {
  const ten = said(10, "mei", "you there?");
  const back = (story: Story, ...recent: readonly ReturnType<typeof said>[]) =>
    story
      .lost()
      .happens({ type: "connected" }, { type: "speechSettled", speech: "tea" })
      .told(welcomed, ...entrance("you", "parlour", ["you", "mei"], recent));

  it("is shown once, whatever overlaps", () => {
    const story = Story.inside().told(said(9, "mei", "hi"), ten);
    back(story, said(9, "mei", "hi"), ten, said(11, "mei", "hello?"));
    expect(story.transcript("#parlour")).toEqual(["mei: hi", "mei: you there?", "mei: hello?"]);
  });

  it("is fetched, page by page, where the newest lines do not reach back to what we had", () => {
    const story = Story.inside().told(ten);
    back(story, said(40, "mei", "forty"));
    const history = { type: "history", room: "parlour", limit: 200 };
    expect(story.asked()).toContainEqual({ type: "request", request: { ...history, after: 10 } });
    const page = { type: "historyListed", time: NINE, room: "parlour" } as const;
    story.told({ ...page, lines: [said(20, "mei", "twenty")], more: true });
    expect(story.asked()).toEqual([{ type: "request", request: { ...history, after: 20 } }]);
    story.told({ ...page, lines: [said(30, "mei", "30"), said(40, "mei", "forty")], more: false });
    expect(story.transcript("#parlour")).toEqual([
      "mei: you there?",
      "mei: twenty",
      "mei: 30",
      "mei: forty",
    ]);
    expect(story.asked()).toEqual([]);
  });

  it("is marked as unread, from the first line on", () => {
    const story = Story.inside().told(ten);
    back(story, ten, said(11, "mei", "hello?"));
    const { lines, unreadFrom } = story.conversation("#parlour");
    expect(lines.at(lines.indexOf(unreadFrom ?? 0))?.text).toBe("hello?");
  });
});

describe("another name", () => {
  it("leaves the lines that wait ours", () => {
    const story = Story.inside().typed("/nick me").typed("hi");
    story.told({ type: "loggedIn", time: NINE, name: "me" });
    expect(story.model).toMatchObject({
      login: { name: "me" },
      outgoing: [
        { typed: "/nick me", by: "me", delivery: { state: "sending" } },
        { typed: "hi", by: "me", delivery: { state: "sending" } },
      ],
    });
  });
});

describe("a room that is entered", () => {
  const kept = (days: number) => ({ ...joined("garden", ["you"]), kept: { lasts: true, days } });
  const told = (story: Story) => story.transcript("#garden");

  it("says how long it keeps what is said, once, and again when that has changed", () => {
    const story = Story.inside().told(kept(90), kept(90));
    expect(told(story)).toEqual(["answered  What is said here is kept for 90 days."]);
    expect(told(story.told(kept(1))).slice(1)).toEqual([
      "answered  What is said here is kept for a day.",
    ]);
  });

  it("says nothing where the server does not tell", () => {
    expect(told(Story.inside().told(joined("garden", ["you"])))).toEqual([]);
  });
});
