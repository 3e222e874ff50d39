import { afterEach, describe, expect, it } from "vitest";
import { entrance, joined, NINE, said } from "../testing/facts.ts";
import { HeldClock } from "../testing/held-clock.ts";
import { Story } from "../testing/story.ts";
import { TerminalScreen } from "../testing/terminal-screen.tsx";
import type { Size } from "../view/frame.ts";
import { bindings, emptyBindings, keyHelp } from "./keys.ts";

process.env.TZ = "UTC";

const SMALL = { columns: 40, rows: 10 };
const NARROW = { columns: 80, rows: 24 };
const WIDE = { columns: 120, rows: 40 };

const open: TerminalScreen[] = [];
afterEach(() => {
  for (const screen of open.splice(0)) screen.close();
});

function show({ model, now }: Story, size: Size): TerminalScreen {
  const screen = new TerminalScreen(model, new HeldClock(now), size);
  open.push(screen);
  return screen;
}

const picture = (story: Story, size: Size) => show(story, size).picture();

function house(): Story {
  const story = Story.inside("you", ["you", "mei", "ana"]);
  story.told(joined("garden", ["you", "cy"]), joined("night", ["you"]));
  story.happens({ type: "chose", conversation: "#night" }).typed("/mute");
  story.happens({ type: "chose", conversation: "#parlour" });
  story.told(said(1, "cy", "roses", "garden"), said(2, "dee", "zzz", "night"));
  story.told({ type: "told", time: NINE, from: "bo", text: "psst, you" });
  return story.told(said(3, "mei", "green tea?"), said(4, "ana", "yes, you too"));
}

describe("the list of where to go", () => {
  const going = () =>
    house().happens({ type: "paneOpened", pane: "rooms" }, { type: "paneMoved", by: 1 });

  it("at 80×24", async () => {
    expect(await picture(going(), NARROW)).toMatchInlineSnapshot(`
      "
       TestChat  1:#parlour  2:#garden 1  3:#night mute  4:@bo !1    ● localhost:5005 
        @bo                                                                         !1
      ▸ #garden                                                                      1
        #parlour
        #night                                                                    mute
        @ana  talk in private
        @mei  talk in private















      ── 6 · ↑↓ choose · Enter goes · Esc closes ─────────────────────────── 3 here ──
      go to: ▏
      "
    `);
  });

  it("at 40×10", async () => {
    expect(await picture(going(), SMALL)).toMatchInlineSnapshot(`
      "
       TestChat  1:#parlour  4:@bo !1       ● 
        @bo                                 !1
      ▸ #garden                              1
        #parlour
        #night                            mute
        @ana  talk in private
        @mei  talk in private

      ── 6 · ↑↓ choose · Enter goes · Esc clo…
      go to: ▏
      "
    `);
  });

  it("at 120×40", async () => {
    expect(await picture(going(), WIDE)).toMatchInlineSnapshot(`
      "
       TestChat · #parlour · 3 here                                                                    you · ● localhost:5005 
       ROOMS              │  @bo                                                                                            !1
      ▸1 #parlour         │▸ #garden                                                                                         1
       2 #garden         1│  #parlour
       3 #night       mute│  #night                                                                                       mute
       4 @bo            !1│  @ana  talk in private
                          │  @mei  talk in private
       HERE (3)           │
       ana                │
       mei                │
       you                │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │
                          │── 6 · ↑↓ choose · Enter goes · Esc closes ────────────────────────────────────────────── 3 here ──
                          │go to: ▏
       Enter send · Tab complete · Alt+A next unread · Ctrl+S find · Ctrl+G go to · ? keys
      "
    `);
  });
});

it("the mentions of all rooms", async () => {
  expect(await picture(house().typed("/mentions"), NARROW)).toMatchInlineSnapshot(`
    "
     TestChat  1:#parlour  2:#garden 1  3:#night mute  4:@bo !1    ● localhost:5005 
    ▸ Mon 23 Nov 2026 09:04 #parlour ana: yes, you too
      Mon 23 Nov 2026 09:00 @bo bo: psst, you



















    ── 2 · ↑↓ choose · Enter goes · Esc closes ─────────────────────────── 3 here ──
    mentions: ▏
    "
  `);
});

it("the key help, at its beginning", async () => {
  const entries = keyHelp([...emptyBindings, ...bindings]);
  const story = house().happens({ type: "keysAsked", entries });
  expect(await picture(story, SMALL)).toMatchInlineSnapshot(`
    "
     TestChat  1:#parlour  4:@bo !1       ● 
      ?                    key help
      Enter                send
      Alt+Enter, Ctrl+J,…  newline
      Tab                  complete a name,…
      Shift+Tab            the completion b…
      Up, Ctrl+P           older in the his…
      Down, Ctrl+N         newer in the his…
    ── 48 · Esc closes ─────────── 3 here ──
    keys: ▏
    "
  `);
});

describe("the palette", () => {
  const typing = () => house().happens({ type: "typed", text: "/l" });

  it("at 80×24", async () => {
    const story = typing().happens({ type: "recalled", direction: "newer" });
    expect(await picture(story, NARROW)).toMatchInlineSnapshot(`
      "
       TestChat  1:#parlour  2:#garden 1  3:#night mute  4:@bo !1    ● localhost:5005 


















      ─────────────────────────────── Mon 23 Nov 2026 ────────────────────────────────
        /logout  What logout does.
      ▸ /look    What look does.
      ────────────────────────────────────────────────────────────────────── 3 here ──
      > /l▏
      "
    `);
  });

  it("at 40×10", async () => {
    const story = house().happens({ type: "typed", text: "/" });
    expect(await picture(story, SMALL)).toMatchInlineSnapshot(`
      "
       TestChat  1:#parlour  4:@bo !1       ● 

      ▸ /clear           Empty the screen of …
        /close           Close a private conv…
        /discard         Forget what failed i…
        /help [command]  See what you can do …
        /join <room>     What join does.
        /key [key]       See the key by which…
      ────────────────────────────── 3 here ──
      > /▏
      "
    `);
  });
});

it("a line that was found, in the midst of what was said around it", async () => {
  const story = Story.inside("you", ["you", "mei"]);
  for (let id = 1; id <= 60; id++) story.told(said(id, "mei", `line ${id}`));
  story.happens({ type: "paneOpened", pane: "find" }, { type: "typed", text: "line 3" });
  expect(await picture(story, NARROW)).toMatchInlineSnapshot(`
    "
     TestChat  1:#parlour                                          ● localhost:5005 
    09:40        mei │ line 40
                     │ line 41
                     │ line 42
                     │ line 43
                     │ line 44
    09:45        mei │ line 45
                     │ line 46
                     │ line 47
                     │ line 48
                     │ line 49
    09:50        mei │ line 50
                     │ line 51
                     │ line 52
                     ▌ line 53
                     │ line 54
    09:55        mei │ line 55
                     │ line 56
                     │ line 57
                     │ line 58
                     │ line 59
    10:00        mei │ line 60
    ── 15 of 15 · ↑ older · ↓ newer · Esc closes ───────────────────────── 2 here ──
    find: line 3▏
    "
  `);
});

it("a gap between what was heard before and after a break", async () => {
  const story = Story.inside("you", ["you", "mei"])
    .told(said(1, "mei", "before"))
    .lost();
  story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" });
  story.told(...entrance("you", "parlour", ["you", "mei"], [said(900, "mei", "after")]));
  expect(await picture(story, SMALL)).toMatchInlineSnapshot(`
    "
     TestChat  1:#parlour                 ● 

    ─────────── Mon 23 Nov 2026 ────────────
    09:01      mei │ before
    ┄┄┄┄┄┄┄ fetching what is missing ┄┄┄┄┄┄┄
    ─────────── Tue 24 Nov 2026 ────────────
    ━━━━━━━━━━ 1 new since 00:00 ━━━━━━━━━━━
    00:00      mei │ after
    ────────────────────────────── 2 here ──
    > ▏
    "
  `);
});

it("the bare view, which has what was said and nothing beside it", async () => {
  expect(await picture(house().happens({ type: "bareToggled" }), WIDE)).toMatch(
    /\nmei: green tea\?\nana: yes, you too\n> ▏\n$/,
  );
});

it("a link whose every part is the same link to the terminal", async () => {
  const address = `https://tea.example/${"menu/".repeat(30)}`;
  const story = Story.inside().told(said(1, "mei", `see ${address}`));
  const screen = show(story, NARROW);
  const links: string[] = [];
  screen.output.terminal.parser.registerOscHandler(8, (data) => {
    links.push(data);
    return false;
  });
  await screen.picture();
  const opened = links.filter((link) => !link.endsWith(";"));
  expect(opened.length).toBeGreaterThan(2);
  expect(new Set(opened).size).toBe(1);
  expect(opened[0]).toMatch(/^id=[a-z\d]+;https:\/\/tea\.example\//);
  expect(opened[0]).toContain(address);
});
