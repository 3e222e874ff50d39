import { describe, expect, it } from "vitest";
import { joined, NINE, said } from "../testing/facts.ts";
import { Listener } from "../testing/listener.ts";
import { Story } from "../testing/story.ts";

process.env.TZ = "UTC";

function threeRooms(): [Story, Listener] {
  const story = Story.inside("you", ["you", "mei"]);
  story.told(joined("garden", ["you", "cy"]), joined("night", ["you"]));
  story.told(said(1, "cy", "roses", "garden"), said(2, "dee", "you up?", "night"));
  return [story, new Listener(story)];
}

describe("going from one conversation to another", () => {
  it("lists them with what is new in each", () => {
    const [, listener] = threeRooms();
    expect(listener.asks("/go")).toEqual([
      "1 #parlour, here",
      "2 #garden, 1 unread",
      "3 #night, 1 unread, 1 of them for you",
    ]);
  });

  it.each([
    ["/go 2", "Now in #garden, 1 unread."],
    ["/go #Garden", "Now in #garden, 1 unread."],
    ["/go next", "Now in #garden, 1 unread."],
    ["/go previous", "Now in #night, 1 unread, 1 of them for you."],
    ["/GO unread", "Now in #night, 1 unread, 1 of them for you."],
    ["/go parlour", "You stay here."],
    ["/go attic", "There is no conversation attic open."],
    ["/go 4", "There is no conversation 4 open."],
    ["/query mei", "Now in a talk with mei."],
    ["/query", "With whom? /query <who>"],
    ["/close", "Only a private conversation can be closed; /leave leaves a room."],
    ["/mute", "#parlour is muted."],
  ])("%s says %j", (command, words) => {
    const [story, listener] = threeRooms();
    const told = listener.asks(command);
    const own = story.conversation("#parlour").lines.last?.text;
    expect(told.length === 0 ? [own] : told).toEqual([words]);
  });

  it("says that a conversation is heard again", () => {
    const [, listener] = threeRooms();
    listener.asks("/mute");
    expect(listener.asks("/mute")).toEqual(["#parlour is no longer muted."]);
  });

  it("says where one is after a conversation was closed", () => {
    const [, listener] = threeRooms();
    listener.asks("/query mei");
    expect(listener.asks("/close")).toEqual(["Now in #night, 1 unread, 1 of them for you."]);
  });
});

describe("reading back", () => {
  function fiveLines(): [Story, Listener] {
    const story = Story.inside("you", ["you", "mei"]);
    for (let id = 11; id <= 15; id++) story.told(said(id, "mei", `line ${id}`));
    story.asked();
    return [story, new Listener(story)];
  }

  const line = (id: number) => `09:${id} #parlour mei: line ${id}`;

  it("goes back page by page, and on again", () => {
    const [, listener] = fiveLines();
    expect(listener.asks("/older 2")).toEqual([line(14), line(15)]);
    expect(listener.asks("/older 2")).toEqual([line(12), line(13)]);
    expect(listener.asks("/newer 1")).toEqual([line(14)]);
    expect(listener.asks("/newer 3")).toEqual([line(15)]);
    expect(listener.asks("/newer")).toEqual(["There is nothing newer."]);
  });

  it("begins at the newest again when something was said", () => {
    const [, listener] = fiveLines();
    listener.asks("/older 4");
    listener.asks("well");
    expect(listener.asks("/older 1")).toEqual([line(15)]);
  });

  it("asks the server for what it has not, and tells it when it comes", () => {
    const [story, listener] = fiveLines();
    expect(listener.asks("/older 6")).toEqual([]);
    expect(listener.isWaiting).toBe(true);
    expect(story.asked()).toMatchObject([{ request: { type: "history", before: 11 } }]);
    const page = { type: "historyListed", time: NINE, room: "parlour", more: false } as const;
    const told = listener.hears({ ...page, lines: [said(10, "mei", "line 10")] });
    expect(told).toEqual([10, 11, 12, 13, 14, 15].map(line));
    expect(listener.isWaiting).toBe(false);
    expect(listener.asks("/older")).toEqual(["There is nothing further back."]);
  });

  it("waits for nothing that is looked for when the link breaks", () => {
    const [, listener] = fiveLines();
    listener.asks("/find oolong");
    expect(listener.isWaiting).toBe(true);
    listener.isLeftAlone();
    expect(listener.isWaiting).toBe(false);
  });

  it("tells what it has when the link breaks before the answer", () => {
    const [, listener] = fiveLines();
    expect(listener.asks("/older 6")).toEqual([]);
    expect(listener.isLeftAlone()).toEqual([11, 12, 13, 14, 15].map(line));
  });

  it("stays at the newest when a page of the server's was asked for", () => {
    const [story, listener] = fiveLines();
    const page = { type: "historyListed", time: NINE, room: "parlour", more: true } as const;
    listener.hears({ ...page, lines: [said(11, "mei", "line 11")] });
    story.told(said(16, "mei", "line 16"));
    expect(story.conversation("#parlour")).toMatchObject({ anchor: undefined, unread: 0 });
  });

  it("tells what was unread when one came", () => {
    const [, listener] = threeRooms();
    expect(listener.asks("/unread")).toEqual(["Nothing is unread here."]);
    listener.asks("/go garden");
    expect(listener.asks("/unread")).toEqual(["09:01 #garden cy: roses"]);
  });
});

describe("what was for one's eyes", () => {
  it("is told across rooms, oldest first, or as far as it has some words", () => {
    const [story, listener] = threeRooms();
    story.told(said(3, "mei", "tea for you?"));
    story.told({ type: "told", time: NINE + 4 * 60_000, from: "ana", text: "psst" });
    expect(listener.asks("/mentions")).toEqual([
      "09:02 #night dee: you up?",
      "09:03 #parlour mei: tea for you?",
      "09:04 ana tells you: psst",
    ]);
    expect(listener.asks("/mentions tea")).toEqual(["09:03 #parlour mei: tea for you?"]);
    expect(listener.asks("/mentions coffee")).toEqual(["Nothing was for your eyes."]);
  });

  it("is gone through one by one", () => {
    const story = Story.inside().told(said(1, "mei", "you?"), said(2, "mei", "you!"));
    const listener = new Listener(story);
    expect(listener.asks("/mention")).toEqual(["09:02 #parlour mei: you!"]);
    expect(listener.asks("/mention")).toEqual(["09:01 #parlour mei: you?"]);
    expect(listener.asks("/mention")).toEqual(["There is no mention further on."]);
    expect(listener.asks("/mention next")).toEqual(["09:02 #parlour mei: you!"]);
  });
});

describe("finding", () => {
  it("begins with the newest of ours, then asks the server for older ones", () => {
    const story = Story.inside("you", ["you", "mei"]);
    story.told(said(101, "mei", "Green tea?"), said(102, "ana", "no"), said(103, "mei", "tea"));
    const listener = new Listener(story);
    expect(listener.asks("/find")).toEqual(["What is there to find? /find <words>"]);
    expect(listener.asks("/find tea")).toEqual([
      "10:43 #parlour mei: tea",
      "That is 2 of 2. /find goes on to older ones.",
    ]);
    expect(listener.asks("/find")[1]).toBe("That is 1 of 2. /find goes on to older ones.");
    story.asked();
    expect(listener.asks("/find")).toEqual([]);
    expect(story.asked()).toMatchObject([{ request: { type: "search", words: "tea" } }]);
    expect(listener.isWaiting).toBe(true);
    const found = { type: "searchListed", time: NINE, asked: "tea", more: false } as const;
    expect(listener.hears({ ...found, lines: [] })).toEqual(['Nothing older was found for "tea".']);
  });

  it("asks the server at once for what we have not, and reads on from there", () => {
    const story = Story.inside("you", ["you", "mei"]).told(said(101, "mei", "coffee"));
    const listener = new Listener(story);
    expect(listener.asks("/find tea")).toEqual([]);
    const old = [said(40, "bo", "tea, long ago")];
    listener.hears({ type: "searchListed", time: NINE, asked: "tea", lines: old, more: false });
    const page = { type: "historyListed", time: NINE, room: "parlour", more: true } as const;
    const told = listener.hears({ ...page, lines: [said(39, "bo", "hm"), ...old] });
    expect(told[0]).toBe("09:40 #parlour bo: tea, long ago");
    expect(listener.asks("/older 1")).toEqual(["09:39 #parlour bo: hm"]);
    expect(listener.asks("/find tea")[0]).toBe("09:40 #parlour bo: tea, long ago");
  });
});

describe("one's own lines", () => {
  it("are told with how they stand, and forgotten on request", () => {
    const story = Story.inside().typed("one");
    story.told({
      type: "refused",
      time: NINE,
      code: "log-unavailable",
      text: "No\nspace.",
      line: "me-2",
    });
    story.lost().typed("two");
    const listener = new Listener(story);
    expect(listener.asks("/queue")).toEqual([
      'failed for #parlour: "one": No space.',
      'queued for #parlour: "two"',
    ]);
    expect(listener.asks("/discard")).toEqual(['Forgotten: "one"']);
    expect(new Listener(Story.inside()).asks("/queue")).toEqual(["Nothing waits."]);
  });

  it("are not forgotten when they are sent again", () => {
    const story = Story.inside().typed("one");
    story.told({ type: "refused", time: NINE, code: "log-unavailable", text: "No.", line: "me-2" });
    const listener = new Listener(story);
    expect(listener.asks("/retry")).toEqual([]);
  });
});

describe("how things stand", () => {
  it("is told in a few lines", () => {
    const story = Story.inside("you", ["you", "mei"]);
    story.told({ type: "typing", time: NINE, room: "parlour", who: "mei" });
    const listener = new Listener(story);
    expect(listener.asks("/status")).toEqual([
      "TestChat at localhost port 5005.",
      "You are you in #parlour, 2 here.",
      "Typing: mei.",
    ]);
    story.lost();
    expect(listener.asks("/status").slice(0, 2)).toEqual([
      "No link to localhost port 5005: the connection was reset.",
      "You are you in #parlour, 2 here.",
    ]);
    expect(new Listener(new Story()).asks("/status")).toEqual([
      "Connecting to localhost port 5005.",
      "You are nobody yet in no room.",
    ]);
  });

  it("is an object for programs", () => {
    const [, listener] = threeRooms();
    listener.asks("/status");
    expect(listener.reports).toEqual([
      {
        type: "status",
        host: "localhost",
        port: 5005,
        tls: false,
        server: "TestChat",
        link: "up",
        reason: "",
        lag: undefined,
        name: "you",
        conversation: "#parlour",
        topic: "",
        members: 2,
        typing: [],
        muted: false,
      },
    ]);
  });
});

it("help lists our own commands below the server's", () => {
  const listener = new Listener(Story.inside());
  const told = listener.hears({ type: "commandsListed", time: NINE, commands: [] });
  expect(told[0]).toBe("This client takes, with the slash:");
  expect(told.filter((line) => /^ {2}\/mentions?\b/.test(line))).toHaveLength(2);
  expect(told.join("\n")).toMatch(/^ {2}\/retry {2,}Send again/m);
});

it.each(["/help older", "help /older", "/HELP Older"])("%s tells of one of them", (text) => {
  expect(new Listener(Story.inside()).asks(text)).toEqual([
    "This client takes, with the slash:",
    "  /older [count]  Read back: the last lines of this conversation, and again for those before.",
  ]);
});

it("what only begins like a command of ours is none", () => {
  const [story, listener] = threeRooms();
  for (const text of ["go home", "/gone", "//go"]) listener.asks(text);
  expect(story.sent()).toEqual(["go home", "/gone", "//go"]);
});
