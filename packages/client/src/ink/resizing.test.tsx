import { afterEach, expect, it } from "vitest";
import { said } from "../testing/facts.ts";
import { HeldClock } from "../testing/held-clock.ts";
import { Story } from "../testing/story.ts";
import { TerminalScreen } from "../testing/terminal-screen.tsx";
import type { Size } from "../view/frame.ts";
import { scroll } from "../view/scrolling.ts";

process.env.TZ = "UTC";

const RESIZES = 200;
const SEED = 20_261_123;

const open: TerminalScreen[] = [];
afterEach(() => {
  for (const screen of open.splice(0)) screen.close();
});

function show({ model, now }: Story, size: Size): TerminalScreen {
  const screen = new TerminalScreen(model, new HeldClock(now), size);
  open.push(screen);
  return screen;
}

/** Numbers that look random and are the same on every run (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below;
  };
}

it.each([
  ["at the bottom", false],
  ["reading further up", true],
])(
  `ends as a fresh screen does after ${RESIZES} resizes while lines come, %s`,
  {
    timeout: 120_000,
  },
  async (_where, isReadingBack) => {
    const random = randomNumbers(SEED);
    const story = Story.inside("you", ["you", "ana", "mei"]);
    for (let id = 1; id <= 80; id++)
      story.told(said(id, id % 3 ? "ana" : "mei", `old ${id} 龙井 ☕`));
    let size: Size = { columns: 80, rows: 24 };
    if (isReadingBack) {
      story.happens({ type: "scrolled", anchor: scroll(story.model, size, "page-up").anchor });
    }
    const screen = show(story, size);
    for (let step = 1; step <= RESIZES; step++) {
      size = { columns: 20 + Math.floor(random(181)), rows: 5 + Math.floor(random(56)) };
      const words = "a cup of tea, https://tea.example/menu and 乌龙茶 ".repeat(1 + random(3));
      const drawn = screen.resize(size);
      story.told(said(80 + step, random(2) < 1 ? "ana" : "mei", `${step} ${words}`));
      await screen.show(story.model);
      await drawn;
    }
    expect(await screen.picture()).toBe(await show(story, size).picture());
  },
);
