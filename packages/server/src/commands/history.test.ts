import { expect, test } from "vitest";
import { startServer } from "../server.ts";
import { play } from "../testing/play.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

const guests = ["ann"];

test("nothing, a little, and all of what was said, with where to read on", () =>
  play(
    `
    ann > history
    ann < There is nothing further back.
    ann > say one
    ann < ann: one
    ann > me two
    ann < * ann two
    ann > say three
    ann < ann: three
    ann > history 2
    ann < --- 2026-11-23 (times are UTC) ---
    ann < [09:14] * ann two
    ann < [09:14] ann: three
    ann < Use "history before 3" to read further back.
    ann > last 2 before 3
    ann < --- 2026-11-23 (times are UTC) ---
    ann < [09:14] ann: one
    ann < That is where it begins.
    ann > history before 2
    ann < There is nothing further back.
    `,
    { guests },
  ));

test("each room has its own", () =>
  play(
    `
    ann > say tea
    ann < ann: tea
    ann > join garden
    ann < You are now in garden.
    ann < Nothing said here is kept after the house closes.
    ann > history
    ann < There is nothing further back.
    `,
    { guests },
  ));

test("what is no part of it", () =>
  play(
    `
    ann > history of tea
    ann < "of tea" is no part of the history. Use "history [count] [before <id>] [after <id>] [since <date or time>]"
    ann > history 0
    ann < "0" is no part of the history. Use "history [count] [before <id>] [after <id>] [since <date or time>]"
    `,
    { guests },
  ));

test("from a line or an instant on, to the newest", () =>
  play(
    `
    ann > say one
    ann < ann: one
    ann > say two
    ann < ann: two
    ann > history 1 after 1
    ann < --- 2026-11-23 (times are UTC) ---
    ann < [09:14] ann: one
    ann < Use "history after 2" to read on.
    ann > history after 2
    ann < --- 2026-11-23 (times are UTC) ---
    ann < [09:14] ann: two
    ann < That is all until now.
    ann > history 1 since 2026-11-23
    ann < --- 2026-11-23 (times are UTC) ---
    ann < [09:14] ann: one
    ann < Use "history after 2" to read on.
    ann > history 2026-11-24
    ann < There is nothing since.
    `,
    { guests },
  ));

test("read on and on, it is all that was said, each line once, in both directions", async () => {
  const server = await startServer({ limits: { floodRate: 0 } });
  const ann = await TelnetVisitor.loggedIn(server.port, "ann");
  const texts = Array.from({ length: 430 }, (_, index) => `line ${index + 1}`);
  for (const text of texts) ann.type(`say ${text}`);
  await ann.sees(`ann: ${texts.at(-1)}`);

  /** Every page from a first one on, each asked for in the words that the one before ends with. */
  const walk = async (first: string) => {
    const pages: string[][] = [];
    for (let next: string | undefined = first; next !== undefined; ) {
      ann.type(next);
      const page: string[] = [];
      let line = await ann.reads();
      for (; line?.startsWith("[") || line?.startsWith("---"); line = await ann.reads()) {
        if (line.startsWith("[")) page.push(line.slice("[09:14] ann: ".length));
      }
      pages.push(page);
      next = /^Use "(?<next>.+)" to read (?:on|further back)\.$/.exec(line ?? "")?.groups?.next;
    }
    return pages;
  };
  const back = await walk("history 200");
  const onwards = await walk("history 200 after 1");
  await server.close();

  expect(back[0]).toHaveLength(200);
  expect(back.toReversed().flat()).toEqual(texts);
  expect(onwards.flat()).toEqual(texts);
});
