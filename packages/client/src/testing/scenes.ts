// Every state of the screen and every pane, as stories that lead to it.
import { bindings, emptyBindings, keyHelp } from "../ink/keys.ts";
import { scroll } from "../view/scrolling.ts";
import { entered, entrance, joined, left, NINE, said, welcomed } from "./facts.ts";
import { Story } from "./story.ts";

const DAY = 24 * 60 * 60_000;

/** The same a day earlier. */
function yesterday<Event extends { readonly time: number }>(event: Event): Event {
  return { ...event, time: event.time - DAY };
}

function morning(): Story {
  return Story.inside("you", ["you", "ana", "bob", "cy", "mei"]).told(
    ...[
      said(1, "ana", "morning all"),
      said(2, "ana", "kettle is on ☕"),
      said(
        3,
        "mei",
        "你好！今天有人要去茶馆吗？ the new menu is at https://tea.example/menu-for-the-week",
      ),
      entered(4, "bob"),
      entered(5, "cy"),
      left(6, "dee"),
    ].map(yesterday),
    said(7, "bob", "@you can you check the oolong order?"),
    { type: "wentAway", time: NINE, room: "parlour", who: "cy", reason: "lunch" },
  );
}

function busyMorning(): Story {
  const story = morning().happens({ type: "focusChanged", isFocused: false });
  story.told(said(8, "cy", "done"), joined("garden", ["you", "ana"]));
  story.told(said(9, "ana", "roses!", "garden"), said(10, "ana", "come", "garden"));
  story.told({ type: "told", time: NINE, from: "mei", text: "psst" });
  story.happens({ type: "focusChanged", isFocused: true });
  story.told({ type: "typing", time: NINE, room: "parlour", who: "mei" });
  story.told({ type: "typing", time: NINE, room: "parlour", who: "bob" });
  return story.happens({ type: "typed", text: "what about the 龙井 shipment" });
}

/** Rooms in all their kinds of news. */
function house(): Story {
  const story = Story.inside("you", ["you", "mei", "ana"]);
  story.told(joined("garden", ["you", "cy"]), joined("night", ["you"]));
  story.happens({ type: "chose", conversation: "#night" }).typed("/mute");
  story.happens({ type: "chose", conversation: "#parlour" });
  story.told(said(1, "cy", "roses", "garden"), said(2, "dee", "zzz", "night"));
  story.told({ type: "told", time: NINE, from: "bo", text: "psst, you" });
  return story.told(said(3, "mei", "green tea?"), said(4, "ana", "yes, you too"));
}

/** A room in which `count` lines were said. */
function talk(count: number): Story {
  const story = Story.inside("you", ["you", "mei"]);
  for (let id = 1; id <= count; id++) story.told(said(id, "mei", `line ${id}`));
  return story;
}

/** At the door of a server that speaks Tea. */
function atDoor(name?: string): Story {
  const story = new Story(name).happens({ type: "connected" });
  return story.happens({ type: "speechSettled", speech: "tea" });
}

const refusedLine = {
  type: "refused",
  time: NINE,
  code: "log-unavailable",
  text: "That could not be kept just now, so nobody was shown it. Please try again.",
  line: "me-2",
} as const;

export const scenes = {
  connecting: () => new Story().lost().happens({ type: "typed", text: "bo" }),
  login: () => atDoor().told(welcomed),
  "name-taken": () =>
    atDoor("bob").told(welcomed, {
      type: "refused",
      time: NINE,
      code: "name-taken",
      text: 'The name "bob" is taken.\nPlease try again.',
      line: "me-1",
    }),
  password: () =>
    atDoor("bob")
      .told(welcomed, { type: "secretAsked", time: NINE, prompt: "Password:" })
      .happens({ type: "typed", text: "龙井 42" }),
  room: busyMorning,
  "several-lines": () => busyMorning().happens({ type: "typed", text: "\nsecond line" }),
  "private-talk": () => {
    const story = house().happens({ type: "chose", conversation: "@bo" });
    return story.told({ type: "sent", time: NINE, to: "bo", text: "yes?" });
  },
  "many-rooms": () => {
    const story = house();
    for (let number = 1; number <= 20; number++) {
      story.told(joined(`a-long-room-${number}`, ["you"]));
    }
    return story.told(said(5, "mei", "you?", "a-long-room-17"));
  },
  "read-back": () => {
    const story = talk(60);
    const { anchor } = scroll(story.model, { columns: 80, rows: 24 }, "page-up");
    return story.happens({ type: "scrolled", anchor }).told(said(61, "mei", "newer"));
  },
  gap: () => {
    const story = Story.inside("you", ["you", "mei"]).told(said(1, "mei", "before"));
    story.lost().happens({ type: "connected" }, { type: "speechSettled", speech: "tea" });
    return story.told(...entrance("you", "parlour", ["you", "mei"], [said(900, "mei", "after")]));
  },
  "link-down": () => {
    const story = morning().typed("on it").told(refusedLine).lost();
    return story.typed("typed while the link was down");
  },
  "coming-back": () => morning().lost().happens({ type: "reconnected" }, { type: "connected" }),
  paste: () =>
    house().happens({ type: "pasted", text: "one\ntwo 龙井\nthree\nfour\nfive\nsix\nseven" }),
  "history-search": () => {
    const story = house().happens({ type: "typed", text: "oolong, please" }, { type: "entered" });
    story.told({ ...said(5, "you", "oolong, please"), line: "me-2" });
    return story.happens({ type: "searchedBack" }, { type: "typed", text: "long" });
  },
  palette: () =>
    house().happens({ type: "typed", text: "/l" }, { type: "recalled", direction: "newer" }),
  "command-hint": () => house().happens({ type: "typed", text: "/join g" }),
  "go-to": () =>
    house().happens({ type: "paneOpened", pane: "rooms" }, { type: "paneMoved", by: 1 }),
  mentions: () => house().typed("/mentions"),
  results: () => {
    const lines = [said(40, "bo", "green tea?", "garden"), said(12, "mei", "tea\nand cake")];
    const found = { type: "searchListed", time: NINE, asked: "tea", more: true } as const;
    return house()
      .told({ ...found, lines })
      .happens({ type: "paneMoved", by: 1 });
  },
  keys: () =>
    house().happens({ type: "keysAsked", entries: keyHelp([...emptyBindings, ...bindings]) }),
  found: () =>
    talk(60).happens({ type: "paneOpened", pane: "find" }, { type: "typed", text: "line 3" }),
  "quit-armed": () => house().happens({ type: "interrupted" }),
  bare: () => house().happens({ type: "bareToggled" }),
  ended: () =>
    morning().told({ type: "closed", time: NINE, code: "kicked", text: "Enough." }).lost(),
  ascii: () => busyMorning().typed("/set symbols ascii"),
} as const satisfies Record<string, () => Story>;

export type Scene = keyof typeof scenes;

export const sceneNames: readonly Scene[] = Object.keys(scenes) as Scene[];
