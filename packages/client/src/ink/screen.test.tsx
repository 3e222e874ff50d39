import { afterEach, describe, expect, it } from "vitest";
import { entered, joined, left, NINE, said, welcomed } from "../testing/facts.ts";
import { HeldClock } from "../testing/held-clock.ts";
import { Story } from "../testing/story.ts";
import { TerminalScreen } from "../testing/terminal-screen.tsx";
import { scroll } from "../view/scrolling.ts";

process.env.TZ = "UTC";

const NARROW = { columns: 80, rows: 24 };
const WIDE = { columns: 120, rows: 40 };
const SMALL = { columns: 40, rows: 10 };

const open: TerminalScreen[] = [];
afterEach(() => {
  for (const screen of open.splice(0)) screen.close();
});

function show({ model, now }: Story, size: { columns: number; rows: number }) {
  const screen = new TerminalScreen(model, new HeldClock(now), size);
  open.push(screen);
  return screen;
}

const picture = (story: Story, size: { columns: number; rows: number }) =>
  show(story, size).picture();

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

describe("the screen of a room", () => {
  it("at 80×24", async () => {
    expect(await picture(busyMorning(), NARROW)).toMatchInlineSnapshot(`
      "
       TestChat  1:#parlour  2:#garden 2  3:@mei !1                  ● localhost:5005 











      ─────────────────────────────── Sun 22 Nov 2026 ────────────────────────────────
      09:01        ana │ morning all
                       │ kettle is on ☕
      09:03        mei │ 你好！今天有人要去茶馆吗？ the new menu is at
                       │ https://tea.example/menu-for-the-week
      09:04            · bob, cy joined · dee left
      ─────────────────────────────── Mon 23 Nov 2026 ────────────────────────────────
      09:07        bob ┃ @you can you check the oolong order?
      ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 1 new since 09:08 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
      09:08         cy │ done
      ─────────────────────────────────────────────────── mei, bob typing ── 5 here ──
      > what about the 龙井 shipment▏
      "
    `);
  });

  it("at 120×40, with rooms and people at the side", async () => {
    const story = busyMorning().happens({ type: "typed", text: "\nsecond line" });
    expect(await picture(story, WIDE)).toMatchInlineSnapshot(`
      "
       TestChat · #parlour · 5 here                                                                    you · ● localhost:5005 
       ROOMS              │
      ▸1 #parlour         │
       2 #garden         2│
       3 @mei           !1│
                          │
       HERE (5)           │
       ana                │
       bob        typing  │
       cy           away  │
       mei        typing  │
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
                          │───────────────────────────────────────── Sun 22 Nov 2026 ─────────────────────────────────────────
                          │09:01          ana │ morning all
                          │                   │ kettle is on ☕
                          │09:03          mei │ 你好！今天有人要去茶馆吗？ the new menu is at
                          │                   │ https://tea.example/menu-for-the-week
                          │09:04              · bob, cy joined · dee left
                          │───────────────────────────────────────── Mon 23 Nov 2026 ─────────────────────────────────────────
                          │09:07          bob ┃ @you can you check the oolong order?
                          │━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 1 new since 09:08 ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
                          │09:08           cy │ done
                          │────────────────────────────────────────────────────────────────────── mei, bob typing ── 5 here ──
                          │> what about the 龙井 shipment
                          │  second line▏
       Enter send · Tab complete · Alt+A next unread · Ctrl+S find · Ctrl+G go to · ? keys
      "
    `);
  });

  it("at 40×10", async () => {
    expect(await picture(busyMorning(), SMALL)).toMatchInlineSnapshot(`
      "
       TestChat  1:#parlour  3:@mei !1      ● 
      09:04          · bob, cy joined · dee
                     · left
      ─────────── Mon 23 Nov 2026 ────────────
      09:07      bob ┃ @you can you check the
                     ┃ oolong order?
      ━━━━━━━━━━ 1 new since 09:08 ━━━━━━━━━━━
      09:08       cy │ done
      ─────────── mei, bob typing ── 5 here ──
      > what about the 龙井 shipment▏
      "
    `);
  });

  it("at 30×6, with nothing but what is said and written", async () => {
    expect(await picture(busyMorning(), { columns: 30, rows: 6 })).toMatchInlineSnapshot(`
      "
      bob: @you can you check the
      oolong order?
      ━━━━━ 1 new since 09:08 ━━━━━━
      cy: done
      > what about the 龙井 shipmen
        t▏
      "
    `);
  });

  it("read back, while more comes", async () => {
    const story = Story.inside("you", ["you", "mei"]);
    for (let id = 1; id <= 40; id++) story.told(said(id, "mei", `line ${id}`));
    const { anchor } = scroll(story.model, NARROW, "page-up");
    story.happens({ type: "scrolled", anchor }).told(said(41, "mei", "newer"));
    expect(await picture(story, NARROW)).toMatchInlineSnapshot(`
      "
       TestChat  1:#parlour 1                                        ● localhost:5005 
      ─────────────────────────────── Mon 23 Nov 2026 ────────────────────────────────
      09:01        mei │ line 1
                       │ line 2
                       │ line 3
                       │ line 4
      09:05        mei │ line 5
                       │ line 6
                       │ line 7
                       │ line 8
                       │ line 9
      09:10        mei │ line 10
                       │ line 11
                       │ line 12
                       │ line 13
                       │ line 14
      09:15        mei │ line 15
                       │ line 16
                       │ line 17
                       │ line 18
                       │ line 19
      09:20        mei │ line 20
      ── ↓ 21 newer · Esc returns ────────────────────────────────────────── 2 here ──
      > ▏
      "
    `);
  });

  it("whose link is down, with what waits and what failed", async () => {
    const story = morning().typed("on it").told({
      type: "refused",
      time: NINE,
      code: "log-unavailable",
      text: "That could not be kept just now, so nobody was shown it. Please try again.",
      line: "me-2",
    });
    story
      .lost()
      .happens({ type: "submitted", text: "typed while the link was down", style: "slash" });
    expect(await picture(story, NARROW)).toMatchInlineSnapshot(`
      "
       TestChat  1:#parlour                                          ○ localhost:5005 









      ─────────────────────────────── Sun 22 Nov 2026 ────────────────────────────────
      09:01        ana │ morning all
                       │ kettle is on ☕
      09:03        mei │ 你好！今天有人要去茶馆吗？ the new menu is at
                       │ https://tea.example/menu-for-the-week
      09:04            · bob, cy joined · dee left
      ─────────────────────────────── Mon 23 Nov 2026 ────────────────────────────────
      09:07        bob ┃ @you can you check the oolong order?
      09:00        you │ on it                                                  failed
                         That could not be kept just now, so nobody was shown it.
                         Please try again. · /retry or /discard
      09:00        you │ typed while the link was down                          queued
      ── link down: the connection was reset · trying again in 1 s · /reconnect ──────
      > ▏
      "
    `);
  });
});

describe("the screen at the door", () => {
  it("while nobody answers", async () => {
    const story = new Story().lost().happens({ type: "typed", text: "bo" });
    expect(await picture(story, NARROW)).toMatchInlineSnapshot(`
      "
       Tea Party                                                     ○ localhost:5005 




                  Connecting to localhost port 5005
                  the connection was reset; attempt 2 in 1 s
                  What is your name?

                  > bo▏













       Enter keep this name · Ctrl+C twice quits
      "
    `);
  });

  it("where a name was taken", async () => {
    const story = new Story("bob")
      .happens({ type: "connected" }, { type: "speechSettled", speech: "tea" })
      .told(welcomed, {
        type: "refused",
        time: NINE,
        code: "name-taken",
        text: 'The name "bob" is taken.\nPlease try again.',
        line: "me-1",
      })
      .happens({ type: "typed", text: "bobby" });
    expect(await picture(story, NARROW)).toMatchInlineSnapshot(`
      "
       TestChat                                                      ● localhost:5005 




                  Welcome to TestChat

                  What is your name?

                  > bobby▏

                  The name "bob" is taken.
                  Please try again.










       Enter log in · Ctrl+C twice quits
      "
    `);
  });

  it("where a password is asked for, which nobody else may read", async () => {
    const story = new Story("bob")
      .happens({ type: "connected" }, { type: "speechSettled", speech: "tea" })
      .told(welcomed, { type: "secretAsked", time: NINE, prompt: "Password:" })
      .happens({ type: "typed", text: "龙井 42" });
    expect(await picture(story, SMALL)).toMatchInlineSnapshot(`
      "
        Password:

        > •••••▏






       Enter log in · Ctrl+C twice quits
      "
    `);
  });

  it("after the server has sent us away", async () => {
    const story = morning().told({ type: "closed", time: NINE, code: "kicked", text: "Enough." });
    expect(await picture(story.lost(), SMALL)).toMatchInlineSnapshot(`
      "
        The visit has ended: Enough.








       R connect again · Q quit
      "
    `);
  });
});

describe("colour", () => {
  it("is the same for a name wherever it stands, and none where NO_COLOR is set", async () => {
    const story = Story.inside("you", ["you", "mei"]).told(said(1, "mei", "hi"));
    const name = { column: 14, row: 21 };
    const coloured = show(story, NARROW);
    await coloured.picture();
    expect(coloured.output.styleAt(name.column, name.row).colour).toBeGreaterThan(0);
    const plain = show(story.typed("/set colours none"), NARROW);
    await plain.picture();
    expect(plain.output.styleAt(name.column, name.row).colour).toBe(-1);
  });
});
