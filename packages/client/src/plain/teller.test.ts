import { describe, expect, it } from "vitest";
import type { Action } from "../core/update/action.ts";
import { commands, joined, NINE, welcomed } from "../testing/facts.ts";
import { Story } from "../testing/story.ts";
import { readAtDoor } from "./door.ts";
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
    expect(out.map(({ text }) => JSON.parse(text))).toContainEqual({
      type: "delivery",
      time: NINE,
      line: "me-2",
      typed: "hi",
      state: "failed",
      reason: "No\nspace.",
    });
  });
});

describe("what a text server asks for", () => {
  const asked: Action = { type: "promptReceived", prompt: "Password: " };
  const atDoor = () => new Story().happens({ type: "connected" });

  it("is told as a line, or as an object", () => {
    expect(telling(plainTeller, atDoor(), asked).out).toEqual([{ text: "Password:" }]);
    const { out = [] } = telling(jsonTeller, atDoor(), asked);
    expect(out.map(({ text }) => JSON.parse(text))).toEqual([
      { type: "line", time: NINE, text: "Password:" },
    ]);
  });

  it.each([plainTeller, jsonTeller])("is not told again beside a fact", (teller) => {
    expect(telling(teller, Story.inside(), asked).out).toEqual([]);
  });
});

describe("what the client itself answers", () => {
  it("is told as a line, or as an object", () => {
    const set = typed("/set typing off");
    expect(telling(plainTeller, Story.inside(), set).out).toEqual([{ text: "typing is off now." }]);
    const { out = [] } = telling(jsonTeller, Story.inside(), set);
    expect(out.map(({ text }) => JSON.parse(text))).toEqual([
      { type: "notice", time: NINE, text: "typing is off now." },
    ]);
  });
});

describe("the link", () => {
  it("is told of when it breaks and when it is back", () => {
    const story = Story.inside();
    expect(telling(plainTeller, story, lost).status).toEqual([
      "localhost port 5005: the connection was reset. Trying again.",
    ]);
    const { status } = telling(plainTeller, story, { type: "connected" });
    expect(status).toEqual(["Connected again to localhost port 5005."]);
    expect(telling(plainTeller, new Story(), { type: "connected" }).status).toEqual([]);
  });
});

describe("the link that stays down", () => {
  it("is told of twice, and then left alone", () => {
    const story = Story.inside();
    const told = Array.from({ length: 4 }, () => {
      const { status } = telling(plainTeller, story, lost);
      story.happens({ type: "reconnected" });
      return status?.length;
    });
    expect(told).toEqual([1, 1, 0, 0]);
  });
});

describe("the door", () => {
  const offered: Action = { type: "factReceived", event: commands("login <nick>") };
  const atDoor = (name?: string) =>
    new Story(name)
      .happens({ type: "connected" }, { type: "speechSettled", speech: "tea" })
      .told(welcomed);

  it("asks who is there, once, unless that is known", () => {
    const story = atDoor();
    expect(telling(plainTeller, story, offered).status).toEqual(["What is your name?"]);
    expect(telling(plainTeller, story, offered).status).toEqual([]);
    expect(telling(plainTeller, atDoor("bob"), offered).status).toEqual([]);
  });

  it.each([
    ["bob", "/login bob"],
    ["bob smith", "/login bob smith"],
    ["login bob", "login bob"],
    ["/login bob", "/login bob"],
    ["", ""],
  ])("takes %j for %j", (typed, expected) => {
    expect(readAtDoor(atDoor().happens(offered).model, typed)).toBe(expected);
    expect(readAtDoor(Story.inside().model, typed)).toBe(typed);
  });
});

describe("coming back", () => {
  it("is not greeted again, nor told of a session that the client takes care of", () => {
    const story = Story.inside().lost().happens({ type: "connected" });
    const line: Action = { type: "lineReceived", line: "Welcome to TestChat" };
    expect(telling(plainTeller, story, line).out).toEqual([]);
    const text = "That session has ended. Please log in again.";
    const event = { type: "refused", time: NINE, code: "session-gone", text } as const;
    story.happens({ type: "speechSettled", speech: "tea" });
    expect(telling(plainTeller, story, { type: "factReceived", event }).out).toEqual([]);
    const first = new Story().happens({ type: "connected" });
    expect(telling(plainTeller, first, line).out).toEqual([{ text: "Welcome to TestChat" }]);
  });
});

describe("where the reader is", () => {
  const moved: Action = {
    type: "factReceived",
    event: { type: "moved", time: NINE, room: "garden" },
  };
  const isPlace = (line: string) => line.startsWith("Now in") || line.includes('"place"');
  const places = (teller: Teller, story: Story, action: Action) =>
    telling(teller, story, action)
      .out?.map(({ text }) => text)
      .filter(isPlace);

  it("is told when he goes somewhere, and once where the server says it, too", () => {
    const story = () => Story.inside().told(joined("garden", ["you"]));
    expect(places(plainTeller, story(), { type: "went", to: 2 })).toEqual(["Now in #garden."]);
    expect(places(plainTeller, story().typed("/join garden"), moved)).toEqual([]);
    expect(places(jsonTeller, story().typed("/join garden"), moved)).toHaveLength(1);
  });
});
