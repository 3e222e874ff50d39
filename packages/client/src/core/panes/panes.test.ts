import { describe, expect, it } from "vitest";
import { commands, joined, NINE, said } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";
import { activeComposer } from "../composer/composing.ts";
import { paneItems } from "./items.ts";
import type { ListPane } from "./pane.ts";

/** What the open list shows, in the words its field looks in. */
function listed({ model }: Story): readonly string[] {
  return paneItems(model, model.pane as ListPane).map((item) => {
    switch (item.to) {
      case "conversation":
        return item.conversation.id;
      case "line":
        return `${item.conversation} ${item.line.who}: ${item.line.text}`;
      case "found":
        return item.line.text;
      case "key":
        return item.help.keys;
      default:
        return `${item.to} ${item.name}`;
    }
  });
}

const type = (story: Story, text: string) => story.happens({ type: "typed", text });

function threeRooms(): Story {
  const story = Story.inside("you", ["you", "mei"]);
  story.told(joined("garden", ["you", "cy"]), joined("night", ["you"]));
  story.told(said(1, "cy", "roses", "garden"), said(2, "dee", "you up?", "night"));
  return story.told({
    type: "roomsListed",
    time: NINE,
    rooms: [{ name: "attic", topic: "", members: 0, joined: false }],
  });
}

describe("the list of where to go", () => {
  it("stays where nothing is left to choose, so that what was typed can be put right", () => {
    const story = threeRooms().happens({ type: "paneOpened", pane: "rooms" });
    expect(listed(type(story, "gartn").happens({ type: "paneChosen" }))).toEqual([]);
    expect(story.model.pane).toMatchObject({ editor: { text: "gartn" } });
  });

  it("has the people of all rooms, from wherever one is", () => {
    const story = threeRooms().typed("/query mei");
    story.happens({ type: "paneOpened", pane: "rooms" });
    expect(listed(story).filter((item) => item.startsWith("person"))).toEqual(["person cy"]);
  });

  it("has what is new first, then the rest, rooms to join and people to talk to", () => {
    const story = threeRooms().happens({ type: "paneOpened", pane: "rooms" });
    expect(listed(story)).toEqual([
      "#night",
      "#garden",
      "#parlour",
      "room attic",
      "person cy",
      "person mei",
    ]);
  });

  it("goes to what is chosen of what the field leaves", () => {
    const story = threeRooms().happens({ type: "paneOpened", pane: "rooms" });
    type(story, "ar");
    expect(listed(story)).toEqual(["#garden", "#parlour"]);
    story.happens({ type: "paneMoved", by: 1 }, { type: "paneMoved", by: 1 });
    story.happens({ type: "paneChosen" });
    expect(story.model).toMatchObject({ active: "#parlour", pane: undefined });
    expect(story.model.composers.size).toBe(0);
  });

  it("asks the server which rooms there are, and keeps the answer to itself", () => {
    const story = Story.inside().told(commands("rooms"));
    story.happens({ type: "paneOpened", pane: "rooms" });
    expect(story.sent()).toEqual(["/rooms"]);
    const rooms = [{ name: "attic", topic: "", members: 1, joined: false }];
    story.told({ type: "roomsListed", time: NINE, rooms });
    expect(listed(story)).toEqual(["#parlour", "room attic"]);
    expect(story.transcript("#parlour")).toEqual([]);
    story.told({ type: "roomsListed", time: NINE, rooms });
    expect(story.transcript("#parlour")[0]).toContain("attic");
    expect(story.lost().happens({ type: "paneOpened", pane: "rooms" }).sent()).toEqual([]);
  });

  it("is asked for where a room is completed, too, and known at the next Tab", () => {
    const story = Story.inside().told(commands("rooms", "join <room>"));
    story.happens({ type: "typed", text: "/join at" }, { type: "completed", direction: 1 });
    expect(story.sent()).toEqual(["/rooms"]);
    const rooms = [{ name: "attic", topic: "", members: 1, joined: false }];
    story.told({ type: "roomsListed", time: NINE, rooms });
    story.happens({ type: "completed", direction: 1 });
    expect(activeComposer(story.model).editor.text).toBe("/join attic ");
  });

  it("joins a room that we are not in", () => {
    const story = threeRooms().happens({ type: "paneOpened", pane: "rooms" });
    type(story, "attic").happens({ type: "paneChosen" });
    expect(story.sent()).toEqual(["/join attic"]);
  });

  it("opens a private conversation with someone who is here", () => {
    const story = threeRooms().happens({ type: "paneOpened", pane: "rooms" });
    type(story, "mei").happens({ type: "paneChosen" });
    expect(story.model.active).toBe("@mei");
  });
});

describe("mentions", () => {
  it("are listed across rooms, the newest first, and can be gone to", () => {
    const story = threeRooms().told(said(3, "mei", "tea for you?"));
    story.typed("/mentions");
    expect(listed(story)).toEqual(["#parlour mei: tea for you?", "#night dee: you up?"]);
    story.happens({ type: "paneMoved", by: 1 }, { type: "paneChosen" });
    expect(story.model.active).toBe("#night");
    expect(story.conversation("#night").anchor).toMatchObject({ position: 1 });
  });

  it("are gone through with the reader at one of them", () => {
    const story = Story.inside().told(said(1, "mei", "you?"), said(2, "mei", "hm"));
    story.told(said(3, "mei", "you!"), said(4, "mei", "bye"));
    const at = () => story.conversation("#parlour").anchor?.position;
    const seek = (by: 1 | -1) => story.happens({ type: "mentionSought", by });
    expect([seek(-1) && at(), seek(-1) && at(), seek(-1) && at(), seek(1) && at()]).toEqual([
      3, 1, 1, 3,
    ]);
  });
});

it("the first unread line can be gone to", () => {
  const story = Story.inside().told(said(1, "mei", "one"));
  story.happens({ type: "focusChanged", isFocused: false }).told(said(2, "mei", "two"));
  story.happens({ type: "focusChanged", isFocused: true }, { type: "unreadSought" });
  expect(story.conversation("#parlour").anchor?.position).toBe(2);
});

describe("a muted room", () => {
  it("does not ring, is passed over, and can be unmuted", () => {
    const story = threeRooms().happens({ type: "chose", conversation: "#garden" });
    story.typed("/mute").happens({ type: "chose", conversation: "#parlour" });
    story.happens({ type: "chose", conversation: "#night" });
    story.asked();
    story.told(said(5, "cy", "you!", "garden"), said(6, "mei", "hi"));
    expect(story.asked()).toEqual([]);
    expect(story.conversation("#garden").mentions).toBe(1);
    story.happens(
      { type: "chose", conversation: "#garden" },
      { type: "chose", conversation: "#night" },
    );
    story.told(said(7, "cy", "roses", "garden")).happens({ type: "went", to: "unread" });
    expect(story.model.active).toBe("#parlour");
    story.happens({ type: "went", to: "unread" });
    expect(story.model.active).toBe("#parlour");
    story.happens({ type: "chose", conversation: "#garden" }).typed("/mute");
    expect(story.conversation("#garden").isMuted).toBe(false);
  });
});

it("keys are listed, and looked for by what they do", () => {
  const entries = [
    { keys: "Ctrl+A", summary: "start of the line" },
    { keys: "Ctrl+S", summary: "find in this room" },
  ];
  const story = Story.inside().happens({ type: "keysAsked", entries });
  expect(listed(story)).toEqual(["Ctrl+A", "Ctrl+S"]);
  expect(listed(type(story, "find"))).toEqual(["Ctrl+S"]);
  expect(story.happens({ type: "paneClosed" }).model.pane).toBeUndefined();
});
