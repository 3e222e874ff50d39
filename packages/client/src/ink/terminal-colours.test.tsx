// What colours reach the terminal, in every state and pane.
import { describe, expect, it } from "vitest";
import type { Model } from "../core/model/model.ts";
import type { TerminalFacts } from "../core/model/terminal-facts.ts";
import { factsOfEnvironment } from "../environment-facts.ts";
import { said } from "../testing/facts.ts";
import { HeldClock } from "../testing/held-clock.ts";
import { sceneNames, scenes } from "../testing/scenes.ts";
import { Story } from "../testing/story.ts";
import { TerminalScreen } from "../testing/terminal-screen.tsx";
import { palettes } from "../view/palettes.ts";

const WIDE = { columns: 120, rows: 40 };

/** All that is written for a model. */
async function written(model: Model, now: number): Promise<string> {
  const screen = new TerminalScreen(model, new HeldClock(now), WIDE);
  await screen.picture();
  screen.close();
  return screen.output.written;
}

/** What is written for every scene on such a terminal. */
async function allWritten(facts: Partial<TerminalFacts>): Promise<string> {
  const all = sceneNames.map((name) => {
    const { model, now } = scenes[name]();
    return written({ ...model, terminal: { ...model.terminal, ...facts } }, now);
  });
  return (await Promise.all(all)).join("");
}

/** SGR parameters that set a colour, of the text or behind it (ECMA-48 8.3.117). */
const COLOUR = /\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m/;
const INDEXED = /\[(?:\d+;)*38;5;(\d+)m/g;

const coloursOf = (text: string) =>
  new Set(Array.from(text.matchAll(INDEXED), ([, n]) => Number(n)));

describe("colour", () => {
  it("is nowhere where NO_COLOR is set, whatever the terminal can", async () => {
    const env = { NO_COLOR: "1", TERM: "xterm-256color", COLORTERM: "truecolor" };
    expect(await allWritten(factsOfEnvironment(env))).not.toMatch(COLOUR);
  });

  it.each(["dark", "light"] as const)("is that of a %s background", async (background) => {
    const { basic: _, names, ...others } = palettes[background];
    const used = coloursOf(await allWritten({ colours: "256", background }));
    expect([...names, ...Object.values(others)]).toEqual(expect.arrayContaining([...used]));
    expect(used.size).toBeGreaterThan(6);
  });

  it("comes as the terminal takes it", async () => {
    const sixteen = await allWritten({ colours: "16" });
    expect(sixteen).toMatch(COLOUR);
    expect(sixteen).not.toMatch(/38;[25];/);
    expect(await allWritten({ colours: "true" })).toMatch(/\[(?:\d+;)*38;2;\d+;\d+;\d+m/);
  });

  it("is the same for a name wherever it stands", async () => {
    const story = Story.inside("you", ["you", "mei"]);
    story.told(said(1, "mei", "one"), said(2, "ana", "two"), said(3, "mei", "three"));
    const screen = new TerminalScreen(story.model, new HeldClock(story.now), WIDE);
    const rows = (await screen.picture()).split("\n").slice(1);
    const coloursOfName = (name: string) =>
      rows.flatMap((text, row) => {
        const column = text.indexOf(`${name} │ `);
        return column < 0 ? [] : [screen.output.styleAt(column, row).colour];
      });
    const [first, last] = coloursOfName("mei");
    expect(first).toBeGreaterThan(0);
    expect(last).toBe(first);
    expect(coloursOfName("ana")).not.toContain(first);
    screen.close();
  });
});
