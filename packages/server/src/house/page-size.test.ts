// How much of a page is told in one go.
import type { LoggedEvent } from "@tea-party/protocol";
import { expect, test } from "vitest";
import { startServer } from "../server.ts";
import { ProgramVisitor } from "../testing/program-visitor.ts";
import { fitting, PAGE_CHARACTERS } from "./page-size.ts";

const said = (id: number, length: number): LoggedEvent => ({
  type: "said",
  id,
  time: 0,
  room: "lobby",
  who: "ann",
  text: "x".repeat(length),
});

const ids = (page: { readonly events: readonly LoggedEvent[] }) => page.events.map(({ id }) => id);

test("a page that just fits stays as it is", () => {
  const page = { events: [said(1, PAGE_CHARACTERS - 10), said(2, 10)], more: false };
  expect(fitting(page, "first")).toEqual(page);
  expect(fitting(page, "last")).toEqual(page);
});

test("of one that does not, the lines nearest to its beginning are told", () => {
  const page = { events: [said(1, 10), said(2, PAGE_CHARACTERS - 10), said(3, 10)], more: false };
  const first = fitting(page, "first");
  const last = fitting(page, "last");
  expect([ids(first), first.more]).toEqual([[1, 2], true]);
  expect([ids(last), last.more]).toEqual([[2, 3], true]);
});

test("one line is told however long it is", () => {
  const page = { events: [said(1, 2 * PAGE_CHARACTERS), said(2, 1)], more: true };
  expect(ids(fitting(page, "first"))).toEqual([1]);
});

test("who reads on page by page, typing or searching, misses nothing", async () => {
  const server = await startServer();
  const { mainPlace } = server.house;
  for (let line = 0; line < 20; line++) {
    await mainPlace.announce({
      type: "said",
      who: "bob",
      text: `tea ${line} ${"x".repeat(3_000)}`,
    });
  }
  const ann = await ProgramVisitor.loggedIn(server.port, "ann");
  const seen = { back: [] as number[], onwards: [] as number[], found: [] as number[] };
  for (let more = true; more; ) {
    const before = seen.back[0] === undefined ? "" : ` before ${seen.back[0]}`;
    ann.types(`/history 200${before}`);
    const page = await ann.hears("historyListed");
    seen.back.unshift(...page.lines.map(({ id }) => id));
    more = page.more;
  }
  for (let more = true; more; ) {
    ann.types(`/history 200 after ${seen.onwards.at(-1) ?? 1}`);
    const page = await ann.hears("historyListed");
    seen.onwards.push(...page.lines.map(({ id }) => id));
    more = page.more;
  }
  for (let more = true; more; ) {
    ann.ask({ type: "search", words: "tea", before: seen.found.at(-1) });
    const page = await ann.hears("searchListed");
    seen.found.push(...page.lines.map(({ id }) => id));
    more = page.more;
  }
  await server.close();
  expect(seen.back).toHaveLength(20);
  expect(seen.found.toReversed()).toEqual(seen.back);
  expect(seen.onwards).toEqual(seen.back.filter((id) => id > 1));
});
