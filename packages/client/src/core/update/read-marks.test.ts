import type { EventOf, ReadMark } from "@tea-party/protocol";
import { describe, expect, it } from "vitest";
import { entered, entrance, joined, NINE, said, welcomed } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";
import type { Action } from "./action.ts";

const touch: Action = { type: "focusChanged", isFocused: true };

const marked = (...marks: ReadMark[]): EventOf<"readMarked"> => ({
  type: "readMarked",
  time: NINE,
  marks,
});

const told = (id: number, text: string): EventOf<"told"> => ({
  type: "told",
  id,
  time: NINE,
  from: "mei",
  text,
});

/** The marks that were reported since the last look. */
const reported = (story: Story) =>
  story
    .asked()
    .flatMap((effect) =>
      effect.type === "request" && effect.request.type === "read" ? [effect.request.marks] : [],
    );

const unread = (story: Story, id: string) => {
  const { unread, mentions, unreadFrom, lines } = story.conversation(id);
  const first = [...lines].find(({ position }) => position === unreadFrom)?.text;
  return { unread, mentions, first };
};

describe("what the reader has read", () => {
  it("is reported soon, all of a burst in one report", () => {
    const story = Story.inside()
      .told(said(1, "mei", "one"))
      .happens(touch);
    story.told(said(2, "mei", "two")).happens(touch);
    expect(reported(story.passes(999))).toEqual([]);
    expect(reported(story.passes(1))).toEqual([[{ room: "parlour", id: 2 }]]);
    expect(reported(story.happens(touch).passes(10_000))).toEqual([]);
  });

  it("is reported once in three seconds at most, however fast lines come and keys are pressed", () => {
    const story = Story.inside();
    const reports: number[] = [];
    for (let tick = 1; tick <= 100; tick++) {
      story
        .told(said(tick, "mei", "on and on"))
        .happens(touch)
        .passes(100);
      if (reported(story).length > 0) reports.push(tick);
    }
    expect(reports).toEqual([10, 40, 70, 100]);
  });

  it("is not what came while nobody touched anything, nor what he has not come to yet", () => {
    const story = Story.inside()
      .told(said(1, "mei", "one"))
      .happens(touch);
    story.told(said(2, "mei", "two"));
    expect(reported(story.passes(10_000))).toEqual([[{ room: "parlour", id: 1 }]]);
    story.happens({ type: "scrolled", anchor: { position: 1, row: 0 } });
    story.told(said(3, "mei", "three"));
    expect(reported(story.happens(touch).passes(10_000))).toEqual([[{ room: "parlour", id: 2 }]]);
  });

  it("is everything before what he says, wherever he says it", () => {
    const story = Story.inside().told(said(1, "mei", "tea?"), said(2, "you", "please"));
    expect(reported(story.passes(10_000))).toEqual([[{ room: "parlour", id: 2 }]]);
  });

  it("is of each conversation that he looks at", () => {
    const story = Story.inside().told(joined("garden", ["you"]), told(5, "psst"));
    story.told(said(6, "mei", "roses", "garden"), said(7, "mei", "tea"));
    expect(reported(story.passes(10_000))).toEqual([]);
    story.happens({ type: "chose", conversation: "#garden" });
    story.happens({ type: "chose", conversation: "@mei" });
    expect(reported(story.passes(10_000))).toEqual([
      [
        { room: "garden", id: 6 },
        { room: "@mei", id: 5 },
      ],
    ]);
  });

  it("is reported of a room once the server counts him in, or it would not be taken", () => {
    const story = Story.inside().told(joined("garden", ["you"]), said(6, "mei", "hi", "garden"));
    story.happens({ type: "chose", conversation: "#garden" }).lost();
    story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" });
    story.told(welcomed, ...entrance("you", "parlour", ["you"]));
    expect(reported(story.passes(10_000))).toEqual([]);
    story.told(joined("garden", ["you"]));
    expect(reported(story.passes(10_000))).toEqual([[{ room: "garden", id: 6 }]]);
  });

  it("is reported before he leaves", () => {
    const story = Story.inside().told(said(1, "mei", "bye"));
    story.happens({ type: "quitAsked" });
    const requests = story.asked().map((effect) => effect.type === "request" && effect.request);
    expect(requests).toEqual([
      { type: "read", marks: [{ room: "parlour", id: 1 }] },
      { type: "input", text: "/logout" },
      false,
    ]);
  });

  it("is reported again after a link that broke under the report, where the server lacks it", () => {
    const story = Story.inside()
      .told(said(1, "mei", "one"))
      .happens(touch)
      .passes(1_000)
      .lost();
    story.asked();
    story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" });
    story.told(welcomed, ...entrance("you", "parlour", ["you"])).passes(1_000);
    expect(reported(story)).toEqual([[{ room: "parlour", id: 1 }]]);
    story.lost().happens({ type: "connected" }, { type: "speechSettled", speech: "tea" });
    const [loggedIn, ...rest] = entrance("you", "parlour", ["you"]);
    story.told(welcomed);
    if (loggedIn !== undefined) story.told(loggedIn, marked({ room: "parlour", id: 1 }), ...rest);
    expect(reported(story.passes(10_000))).toEqual([]);
  });
});

describe("what was read on another device", () => {
  it("counts no longer, nor is it marked", () => {
    const story = Story.inside().told(joined("garden", ["you"]));
    story.told(said(1, "mei", "one", "garden"), said(2, "mei", "you: two", "garden"));
    story.told(entered(3, "cy", "garden"), said(4, "you", "on my telephone", "garden"));
    story.told(said(5, "mei", "three", "garden"), marked({ room: "garden", id: 3 }));
    expect(unread(story, "#garden")).toEqual({ unread: 1, mentions: 0, first: "three" });
    story.told(marked({ room: "garden", id: 2 }));
    expect(unread(story, "#garden")).toEqual({ unread: 1, mentions: 0, first: "three" });
    story.told(marked({ room: "garden", id: 5 }));
    expect(unread(story, "#garden")).toEqual({ unread: 0, mentions: 0, first: undefined });
    story.told(said(6, "mei", "four", "garden"));
    expect(unread(story, "#garden")).toEqual({ unread: 1, mentions: 0, first: "four" });
  });

  it("is not unread when it comes late, and what follows is", () => {
    const story = Story.inside().told(joined("garden", ["you"]), marked({ room: "garden", id: 2 }));
    story.told(said(2, "mei", "read", "garden"), said(3, "mei", "not read", "garden"));
    expect(unread(story, "#garden")).toEqual({ unread: 1, mentions: 0, first: "not read" });
  });

  it("is where the unread begins in a room that this device has never seen", () => {
    const story = Story.inside().told(marked({ room: "garden", id: 7 }));
    const recent = [said(6, "mei", "read", "garden"), said(8, "mei", "new", "garden")];
    story.told(joined("garden", ["you"], recent));
    expect(unread(story, "#garden")).toEqual({ unread: 1, mentions: 0, first: "new" });
  });

  it("stays marked in a room that the reader has just asked for", () => {
    const story = Story.inside()
      .told(marked({ room: "garden", id: 7 }))
      .typed("/join garden");
    const recent = [said(6, "mei", "read", "garden"), said(8, "mei", "new", "garden")];
    story.told({ ...joined("garden", ["you"], recent), from: "parlour" });
    story.told({ type: "moved", time: NINE, room: "garden" });
    expect(story.model.active).toBe("#garden");
    expect(unread(story, "#garden")).toEqual({ unread: 0, mentions: 0, first: "new" });
  });

  it("is where the missing lines begin, too", () => {
    const story = Story.inside().told(marked({ room: "garden", id: 7 }));
    story.told(joined("garden", ["you"], [said(90, "mei", "new", "garden")]));
    expect(story.asked()).toContainEqual({
      type: "request",
      request: { type: "history", room: "garden", after: 7, limit: 200 },
    });
    expect(story.conversation("#garden").gaps).toEqual([7]);
  });

  it("is fetched all the same when this device was away, and is not unread then", () => {
    const story = Story.inside()
      .told(said(1, "mei", "one"))
      .lost();
    story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" }).told(welcomed);
    const [loggedIn, ...rest] = entrance(
      "you",
      "parlour",
      ["you"],
      [said(2, "mei", "read on the telephone"), said(3, "mei", "new")],
    );
    if (loggedIn !== undefined) story.told(loggedIn, marked({ room: "parlour", id: 2 }), ...rest);
    expect(story.transcript("#parlour")).toHaveLength(3);
    expect(unread(story, "#parlour").first).toBe("new");
  });

  it("counts in private conversations, whatever the case of the name", () => {
    const story = Story.inside().told(told(5, "psst"), told(6, "are you there?"));
    expect(unread(story, "@mei")).toMatchObject({ unread: 2 });
    story.told(marked({ room: "@Mei", id: 5 }));
    expect(unread(story, "@mei")).toEqual({ unread: 1, mentions: 1, first: "are you there?" });
  });
});

describe("who we are on all devices", () => {
  const atTheDoor = (token?: string) => {
    const story = new Story("you");
    story.model = { ...story.model, key: "a key of mine alone", sessionToken: token };
    story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" }).told(welcomed);
    return story;
  };
  const requests = (story: Story) =>
    story.asked().flatMap((effect) => (effect.type === "request" ? [effect.request] : []));

  it("is said before we ask for our name or our session", () => {
    const identify = { type: "identify", key: "a key of mine alone" };
    expect(requests(atTheDoor())).toEqual([
      identify,
      { type: "input", text: "/login you", line: "me-1" },
    ]);
    expect(requests(atTheDoor("secret"))).toEqual([
      identify,
      { type: "resume", token: "secret", marks: [{ room: "@", id: 1 }] },
    ]);
  });

  it("can be seen, and carried to another device", () => {
    const story = Story.inside();
    story.typed("/key");
    expect(story.sent()).toEqual(["/key"]);
    story.typed("/key too-short");
    expect(story.transcript("#parlour").at(-1)).toContain("16 to 128 characters");
    expect(requests(story)).toEqual([]);
    story.typed("/key a-key-of-my-other-device");
    expect(requests(story)).toEqual([{ type: "identify", key: "a-key-of-my-other-device" }]);
    story.typed("/key");
    expect(story.transcript("#parlour").at(-1)).toContain('"/key a-key-of-my-other-device"');
  });

  it("lets another device go on in our place, and we come back when the reader wants it", () => {
    const story = Story.inside();
    story.told({ type: "sessionOpened", time: NINE, token: "secret", grace: 60_000 });
    story.told({ type: "closed", time: NINE, code: "elsewhere", text: "You went on." }).lost();
    expect(story.model.link).toEqual({ state: "ended", reason: "You went on." });
    expect(story.passes(60_000).asked()).toEqual([]);
    story.happens({ type: "reconnected" }, { type: "connected" });
    story.happens({ type: "speechSettled", speech: "tea" }).told(welcomed);
    expect(story.sent()).toEqual(["/login you"]);
  });

  it("does not take a session back from another device when the machine wakes up", () => {
    const story = atTheDoor("worth nothing now");
    story.asked();
    const text = "You went on by another connection.";
    story.told({ type: "refused", time: NINE, code: "session-elsewhere", text });
    expect(story.asked()).toEqual([{ type: "hangUp", reason: text }]);
    expect(story.lost().model.link).toEqual({ state: "ended", reason: text });
    expect(story.model.sessionToken).toBeUndefined();
  });
});
