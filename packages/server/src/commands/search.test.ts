import { expect, test } from "vitest";
import { startServer } from "../server.ts";
import { play } from "../testing/play.ts";
import { ProgramVisitor } from "../testing/program-visitor.ts";

test("what was said in any of one's rooms, newest first, by whom and when", () =>
  play(
    `
    ann > say green tea
    ann < ann: green tea
    bob < ann: green tea
    bob > me drinks tea
    ann < * bob drinks tea
    bob < * bob drinks tea
    ann > search TEA
    ann < --- 2026-11-23 (times are UTC) ---
    ann < [09:14] [lobby] * bob drinks tea
    ann < [09:14] [lobby] ann: green tea
    ann < That is all.
    ann > find from:ann since:today in:lobby tea
    ann < --- 2026-11-23 (times are UTC) ---
    ann < [09:14] [lobby] ann: green tea
    ann < That is all.
    ann > search until:2026-11-23T09:14 tea
    ann < Nothing was found for "until:2026-11-23T09:14 tea".
    ann > search before:4 tea
    ann < --- 2026-11-23 (times are UTC) ---
    ann < [09:14] [lobby] ann: green tea
    ann < That is all.
    `,
    { guests: ["ann", "bob"] },
  ));

test("only rooms one is in, judged when one asks", () =>
  play(
    `
    ann > join cellar
    ann < You are now in cellar.
    ann < Nothing said here is kept after the house closes.
    ann > say secret tea
    ann < ann: secret tea
    bob > search tea
    bob < Nothing was found for "tea".
    bob > search in:cellar tea
    bob < You are not in a room called "cellar".
    ann > leave
    ann < You are now in lobby.
    ann < You have left cellar.
    ann > search tea
    ann < Nothing was found for "tea".
    `,
    { guests: ["ann", "bob"] },
  ));

test("what is no search", () =>
  play(
    `
    ann > search
    ann < <words> is missing. Use "search <words>"
    ann > search from:bob
    ann < There are no words to search for. Use "search [in:room] [from:name] [since:date] [until:date] [before:id] <words>"
    ann > search before:tea time
    ann < before: must be followed by the id of a line. Use "search [in:room] [from:name] [since:date] [until:date] [before:id] <words>"
    ann > search since: tea
    ann < since: must be followed by a date or time such as 2026-11-23, 2026-11-23T14:00, 14:00, today or yesterday. Use "search [in:room] [from:name] [since:date] [until:date] [before:id] <words>"
    ann > search http://tea.example
    ann < Nothing was found for "http://tea.example".
    `,
    { guests: ["ann"] },
  ));

test("programs ask with a request of their own, and page by id", async () => {
  const server = await startServer();
  const ann = await ProgramVisitor.loggedIn(server.port, "ann");
  for (const text of ["one tea", "two teas", "three tea"]) {
    ann.ask({ type: "input", text });
    await ann.hears("said");
  }

  ann.ask({ type: "search", words: "tea", limit: 1 });
  const newest = await ann.hears("searchListed");
  ann.ask({ type: "search", words: "tea", before: newest.lines[0]?.id });
  const rest = await ann.hears("searchListed");
  ann.ask({ type: "search", words: "tea", rooms: ["cellar"] });
  const refused = await ann.hears("refused");
  await server.close();

  expect(newest).toMatchObject({ asked: "tea", lines: [{ text: "three tea" }], more: true });
  expect(rest).toMatchObject({ lines: [{ text: "one tea" }], more: false });
  expect(refused.code).toBe("not-a-member");
});
