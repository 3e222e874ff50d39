import { expect, it } from "vitest";
import { NINE, said } from "../testing/facts.ts";
import { HeldClock } from "../testing/held-clock.ts";
import { Story } from "../testing/story.ts";
import { TerminalScreen } from "../testing/terminal-screen.tsx";

it("a link whose every part is the same link to the terminal", async () => {
  const address = `https://tea.example/${"menu/".repeat(30)}`;
  const story = Story.inside().told(said(1, "mei", `see ${address}`));
  const screen = new TerminalScreen(story.model, new HeldClock(NINE), { columns: 80, rows: 24 });
  const links: string[] = [];
  screen.output.terminal.parser.registerOscHandler(8, (data) => {
    links.push(data);
    return false;
  });
  await screen.picture();
  screen.close();
  const opened = links.filter((link) => !link.endsWith(";"));
  expect(opened.length).toBeGreaterThan(2);
  expect(new Set(opened).size).toBe(1);
  expect(opened[0]).toMatch(/^id=[a-z\d]+;https:\/\/tea\.example\//);
  expect(opened[0]).toContain(address);
});
