import { expect, test } from "vitest";
import { PAGE_CHARACTERS } from "../house/page-size.ts";
import { startServer } from "../server.ts";
import { play, TEA_TIME } from "../testing/play.ts";
import { ProgramVisitor } from "../testing/program-visitor.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

const guests = ["ann", "bob"];
const time = TEA_TIME;

test("all that one said, in rooms and in private, and nobody else's", () =>
  play(
    `
    ann > export
    ann < That is all you said that is kept.
    ann > say tea
    ann < ann: tea
    bob < ann: tea
    bob > say coffee
    bob < bob: coffee
    ann < bob: coffee
    ann > tell bob psst
    ann < You tell bob: psst
    bob < ann tells you: psst
    ann > me nods
    ann < * ann nods
    bob < * ann nods
    ann > export
    ann < {"type":"said","id":3,"time":${time},"room":"lobby","who":"ann","text":"tea"}
    ann < {"type":"said","id":5,"time":${time},"room":"@bob","who":"ann","text":"psst"}
    ann < {"type":"acted","id":6,"time":${time},"room":"lobby","who":"ann","text":"nods"}
    ann < That is all you said that is kept.
    ann > export after 5
    ann < {"type":"acted","id":6,"time":${time},"room":"lobby","who":"ann","text":"nods"}
    ann < That is all you said that is kept.
    ann > export everything
    ann < "everything" is no part of it. Use "export [after <id>]"
    `,
    { guests },
  ));

test("a page at a time, with where to read on", async () => {
  const server = await startServer({ limits: { floodRate: 0 } });
  const ann = await TelnetVisitor.loggedIn(server.port, "ann");
  for (let line = 1; line <= 250; line++) ann.type(`say line ${line}`);
  await ann.sees("ann: line 250");

  const pages: string[][] = [];
  for (let next: string | undefined = "export"; next !== undefined; ) {
    ann.type(next);
    const page: string[] = [];
    let line = await ann.reads();
    for (; line?.startsWith("{"); line = await ann.reads()) page.push(JSON.parse(line).text);
    pages.push(page);
    next = /^Use "(?<next>.+)" to read on\.$/.exec(line ?? "")?.groups?.next;
  }
  await server.close();

  expect(pages.map((page) => page.length)).toEqual([200, 50]);
  expect(pages.flat()).toEqual(Array.from({ length: 250 }, (_, index) => `line ${index + 1}`));
});

test("a page of long lines is bounded as others are", async () => {
  const server = await startServer();
  const ann = await ProgramVisitor.loggedIn(server.port, "ann");
  for (const letter of "abcde") {
    ann.types(letter.repeat(PAGE_CHARACTERS / 4));
    await ann.hears("said");
  }

  ann.ask({ type: "own", after: 0, limit: 10 });
  const { lines, more } = await ann.hears("ownListed");
  await server.close();

  expect([lines.length, more]).toEqual([4, true]);
});

test("programs page through it in both directions", async () => {
  const server = await startServer();
  const ann = await ProgramVisitor.loggedIn(server.port, "ann");
  const ids: number[] = [];
  for (const text of ["one", "two", "three"]) {
    ann.types(text);
    ids.push((await ann.hears("said")).id);
  }
  const page = async (part: { before?: number; after?: number }) => {
    ann.ask({ type: "own", limit: 2, ...part });
    const { lines, more, onwards } = await ann.hears("ownListed");
    return { texts: lines.map((line) => "text" in line && line.text), more, onwards };
  };

  expect(await page({})).toEqual({ texts: ["two", "three"], more: true, onwards: undefined });
  expect(await page({ before: ids[1] ?? 0 })).toMatchObject({ texts: ["one"], more: false });
  expect(await page({ after: 0 })).toEqual({ texts: ["one", "two"], more: true, onwards: true });
  expect(await page({ after: ids[1] ?? 0 })).toMatchObject({ texts: ["three"], more: false });
  await server.close();
});
