// Private words are kept like talk, for the two who exchanged them.
import type { ReadMark } from "@tea-party/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { memoryEngine } from "../engines/memory/memory-engine.ts";
import { type Server, startServer } from "../server.ts";
import { ProgramVisitor } from "../testing/program-visitor.ts";
import { slowEngine, turns } from "../testing/slow-engine.ts";
import type { House } from "./house.ts";
import { nowhere } from "./nowhere.ts";
import type { Session } from "./session.ts";

let server: Server;
beforeEach(async () => {
  server = await startServer({ engine: slowEngine(memoryEngine(Date.now)) });
});
afterEach(() => server.close());

const comes = (name: string) => ProgramVisitor.loggedIn(server.port, name);

/** Someone comes in of whom nothing matters but his name. */
async function comesIn(house: House, name: string): Promise<Session> {
  const session = house.arrive(nowhere);
  await house.names.give(session, name);
  return session;
}

async function tells(teller: ProgramVisitor, to: string, text: string): Promise<number> {
  teller.types(`/tell ${to} ${text}`);
  return (await teller.hears("sent")).id ?? 0;
}

/** What someone can read of his words with another, as `who: text`. */
async function words(reader: ProgramVisitor, other: string, part: object = {}) {
  reader.ask({ type: "history", room: `@${other}`, ...part });
  const { room, lines, more } = await reader.hears("historyListed");
  expect(lines.every((line) => line.room === room)).toBe(true);
  return { room, more, lines: lines.map((line) => "text" in line && `${line.who}: ${line.text}`) };
}

test("both are told its place in the log, and can read what passed between them", async () => {
  const [ann, bob, cy] = [await comes("ann"), await comes("bob"), await comes("cy")];
  const id = await tells(ann, "bob", "one");
  expect((await bob.hears("told")).id).toBe(id);
  await tells(bob, "ann", "two");
  await tells(cy, "ann", "of no concern to bob");
  const third = await tells(ann, "bob", "three");

  const all = ["ann: one", "bob: two", "ann: three"];
  expect(await words(bob, "Ann")).toEqual({ room: "@ann", more: false, lines: all });
  expect(await words(ann, "bob")).toEqual({ room: "@bob", more: false, lines: all });
  expect(await words(ann, "bob", { limit: 2 })).toMatchObject({ more: true, lines: all.slice(1) });
  const older = await words(ann, "bob", { before: third, limit: 1 });
  expect(older).toMatchObject({ more: true, lines: ["bob: two"] });
  const newer = await words(ann, "bob", { after: id, limit: 1 });
  expect(newer).toMatchObject({ more: true, lines: ["bob: two"] });
});

test("whoever takes the name next can't read them, the other still can", async () => {
  const [ann, first] = [await comes("ann"), await comes("bob")];
  await tells(ann, "bob", "for the first bob");
  first.types("/logout");
  await ann.hears("left");
  const second = await comes("bob");

  second.ask({ type: "history", room: "@ann" });
  expect((await second.hears("refused")).code).toBe("not-a-member");
  expect((await words(ann, "bob")).lines).toEqual(["ann: for the first bob"]);
  await tells(ann, "bob", "for the second");
  expect((await words(second, "ann")).lines).toEqual(["ann: for the second"]);
});

/** What someone finds, as `room who: text`. */
async function finds(finder: ProgramVisitor, search: string, rooms?: string[]) {
  finder.ask({ type: "search", words: search, ...(rooms && { rooms }) });
  const { lines } = await finder.hears("searchListed");
  return lines.map((line) => "text" in line && `${line.room} ${line.who}: ${line.text}`);
}

test("a search of one of the two finds them, and nobody else's does", async () => {
  const [ann, bob, cy] = [await comes("ann"), await comes("bob"), await comes("cy")];
  await tells(ann, "bob", "green oolong");
  await tells(bob, "ann", "oolong it is");
  await tells(cy, "ann", "no oolong for bob");
  ann.types("oolong for all");
  await ann.hears("said");

  expect(await finds(ann, "oolong", ["@bob"])).toEqual([
    "@bob bob: oolong it is",
    "@bob ann: green oolong",
  ]);
  expect(await finds(bob, "oolong")).toEqual([
    "lobby ann: oolong for all",
    "@ann bob: oolong it is",
    "@ann ann: green oolong",
  ]);
  expect(await finds(cy, "oolong")).toEqual([
    "lobby ann: oolong for all",
    "@ann cy: no oolong for bob",
  ]);
  cy.ask({ type: "search", words: "oolong", rooms: ["lobby", "@bob"] });
  expect((await cy.hears("refused")).code).toBe("not-a-member");
});

test("no search finds those of whoever had the name before", async () => {
  const [ann, first] = [await comes("ann"), await comes("bob")];
  await tells(ann, "bob", "oolong for the first");
  first.types("/logout");
  await ann.hears("left");
  const second = await comes("bob");

  expect(await finds(second, "oolong")).toEqual([]);
  expect(await finds(ann, "oolong", ["@bob"])).toEqual(["@bob ann: oolong for the first"]);
});

test("no list of rooms shows them", async () => {
  const [ann] = [await comes("ann"), await comes("bob")];
  await tells(ann, "bob", "oolong");
  ann.types("/rooms");
  expect((await ann.hears("roomsListed")).rooms.map(({ name }) => name)).toEqual(["lobby"]);
});

test("one that can't be kept is told to nobody", async () => {
  const engine = memoryEngine(Date.now);
  const full = await startServer({
    engine: {
      ...engine,
      log: new Proxy(engine.log, {
        get: (log, name) =>
          name === "append"
            ? (draft: { room: string }) =>
                draft.room.startsWith("@")
                  ? Promise.reject(new Error("full"))
                  : log.append(draft as never)
            : Reflect.get(log, name).bind(log),
      }),
    },
  });
  const ann = await ProgramVisitor.loggedIn(full.port, "ann");
  const bob = await ProgramVisitor.loggedIn(full.port, "bob");
  ann.types("/tell bob psst", "a-1");
  expect(await ann.hears("refused")).toMatchObject({ code: "log-unavailable", line: "a-1" });
  bob.types("/reply what?");
  expect((await bob.hears("refused")).code).toBe("nobody-to-reply");
  await full.close();
});

test("the words with five hundred people can be found, those of the longest ago not", async () => {
  const { house } = server;
  const ann = await comesIn(house, "ann");
  const tellsAnn = async (name: string) =>
    (await comesIn(house, name)).privateWords.tell(ann, "psst", undefined);
  for (let person = 0; person < 500; person++) await tellsAnn(`person${person}`);
  expect(ann.privateWords.partner("person0")).toBe("person0");
  await tellsAnn("one.too.many");
  expect(ann.privateWords.partner("person0")).toBeUndefined();
  expect(ann.privateWords.partner("person1")).toBe("person1");
});

describe("who comes back", () => {
  async function returns(token: string, marks: ReadMark[]): Promise<ProgramVisitor> {
    const again = ProgramVisitor.arrive(server.port);
    await again.hears("welcomed");
    again.ask({ type: "resume", token, marks });
    return again;
  }

  async function bobComes() {
    const bob = ProgramVisitor.arrive(server.port);
    await bob.hears("welcomed");
    bob.types("/login bob", "login");
    const { token } = await bob.hears("sessionOpened");
    await bob.hears("accepted");
    return { bob, token };
  }

  test("is told all after the last word he has, each once", async () => {
    const ann = await comes("ann");
    const { bob, token } = await bobComes();
    const id = await tells(ann, "bob", "had");
    await bob.hears("told");
    // As if the connection had broken before this was read.
    await tells(ann, "bob", "lost on the way");
    bob.drop();
    await tells(ann, "bob", "missed");
    const again = await returns(token, [{ room: "@", id }]);
    const texts = [(await again.hears("told")).text, (await again.hears("told")).text];
    await again.hears("commandsOffered");
    await tells(ann, "bob", "and on");

    expect(texts).toEqual(["lost on the way", "missed"]);
    expect((await again.hears("told")).text).toBe("and on");
  });

  test.each<[number, boolean]>([
    [500, true],
    [500, false],
    [501, true],
    [501, false],
  ])("having missed %i words is told five hundred; with a mark: %s", async (count, hasMark) => {
    const { house } = server;
    const { bob, token } = await bobComes();
    const ann = await comesIn(house, "ann");
    const listener = house.names.find("bob");
    if (listener === undefined) throw new Error("Nobody is called bob.");
    await ann.privateWords.tell(listener, "had", undefined);
    const { id = 0 } = await bob.hears("told");
    bob.drop();
    while (!listener.hearing.isLost) await turns(1);
    for (let word = 0; word < count; word++) {
      await ann.privateWords.tell(listener, `word ${word}`, undefined);
    }

    const again = await returns(token, hasMark ? [{ room: "@", id }] : []);

    const words: string[] = [];
    for (
      let fact = await again.hearsNext();
      fact.type !== "moved";
      fact = await again.hearsNext()
    ) {
      if (fact.type === "told") words.push(fact.text);
    }
    expect(words).toEqual(Array.from({ length: 500 }, (_, word) => `word ${word}`));
  });

  test("is told from whom there is more than five hundred words, and can read on", async () => {
    const { house } = server;
    const { bob, token } = await bobComes();
    const [ann, cy, dee] = [
      await comesIn(house, "ann"),
      await comesIn(house, "cy"),
      await comesIn(house, "dee"),
    ];
    const listener = house.names.find("bob");
    if (listener === undefined) throw new Error("Nobody is called bob.");
    await dee.privateWords.tell(listener, "had", undefined);
    const { id = 0 } = await bob.hears("told");
    bob.drop();
    while (!listener.hearing.isLost) await turns(1);
    for (let word = 0; word < 500; word++) {
      await ann.privateWords.tell(listener, `word ${word}`, undefined);
    }
    await cy.privateWords.tell(listener, "from another", undefined);
    await ann.privateWords.tell(listener, "word 500", undefined);

    const again = await returns(token, [{ room: "@", id }]);

    let last = 0;
    const rest: string[] = [];
    while (rest.length < 2) {
      const fact = await again.hearsNext();
      if (fact.type === "told") last = fact.id ?? 0;
      if (fact.type === "caughtUp") rest.push(fact.room);
    }
    expect(rest.toSorted()).toEqual(["@ann", "@cy"]);
    expect((await words(again, "ann", { after: last })).lines).toEqual(["ann: word 500"]);
    expect((await words(again, "cy", { after: last })).lines).toEqual(["cy: from another"]);
  });

  const moments = [0, 3, 6, 9, 12].flatMap((first) =>
    [0, 1, 2, 3, 4, 6, 8].map((then) => [first, then]),
  );

  test.each(moments)(
    "by two connections, %i turns apart, hears each line once",
    async (first, then) => {
      const ann = await comes("ann");
      const { bob, token } = await bobComes();
      ann.types("last");
      const mark = await bob.hears("said");
      ann.types("missed");
      await bob.hears("said");
      const marks = [mark, { room: "@", id: mark.id }].map(({ room, id }) => ({ room, id }));
      const [second, third] = [
        ProgramVisitor.arrive(server.port),
        ProgramVisitor.arrive(server.port),
      ];
      await second.hears("welcomed");
      await third.hears("welcomed");

      second.ask({ type: "resume", token, marks });
      await turns(first);
      ann.types("meanwhile");
      ann.types("/tell bob psst");
      await turns(then);
      third.ask({ type: "resume", token, marks });
      ann.types("end");

      const heard: string[] = [];
      while (!heard.includes("end") || !heard.includes("psst")) {
        const event = await third.hearsNext("the end");
        if (event.type === "caughtUp") {
          heard.push(...event.lines.flatMap((line) => (line.type === "said" ? line.text : [])));
        }
        if (event.type === "said" || event.type === "told") heard.push(event.text);
      }
      expect(heard.toSorted()).toEqual(["end", "meanwhile", "missed", "psst"]);
    },
  );
});
