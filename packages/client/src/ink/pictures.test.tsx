// What the screen looks like: each state and pane at three sizes, as a terminal shows what Ink
// wrote. The pictures are beside this file, and `pnpm vitest -u` takes them anew.
import { afterEach, describe, expect, it } from "vitest";
import { HeldClock } from "../testing/held-clock.ts";
import { sceneNames, scenes } from "../testing/scenes.ts";
import type { Story } from "../testing/story.ts";
import { TerminalScreen } from "../testing/terminal-screen.tsx";
import type { Size } from "../view/frame.ts";

process.env.TZ = "UTC";

const sizes: readonly Size[] = [
  { columns: 40, rows: 10 },
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
];

const open: TerminalScreen[] = [];
afterEach(() => {
  for (const screen of open.splice(0)) screen.close();
});

function show({ model, now }: Story, size: Size): TerminalScreen {
  const screen = new TerminalScreen(model, new HeldClock(now), size);
  open.push(screen);
  return screen;
}

describe.each(sceneNames)("%s", (name) => {
  it.each(sizes)("at $columns×$rows", async (size) => {
    const picture = await show(scenes[name](), size).picture();
    const file = `pictures/${name}-${size.columns}x${size.rows}.txt`;
    await expect(picture.slice(1)).toMatchFileSnapshot(file);
  });
});

it("room, where there is nothing but what is said and what is written", async () => {
  const picture = await show(scenes.room(), { columns: 30, rows: 6 }).picture();
  await expect(picture.slice(1)).toMatchFileSnapshot("pictures/room-30x6.txt");
});

it("login, where there is hardly room for a name", async () => {
  const screen = show(scenes.login().happens({ type: "typed", text: "bo" }), {
    columns: 20,
    rows: 5,
  });
  expect(await screen.picture()).toMatchInlineSnapshot(`
    "

      What is your
      name?

      > bo▏
    "
  `);
});
