// What every engine must do with the lines of one person; the engine's contract calls this.
import type { LoggedEvent } from "@tea-party/protocol";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Engine } from "./engine.ts";
import type { EngineKind, Grounds } from "./engine-kind.ts";
import type { OwnChoice, OwnQuery } from "./own-lines.ts";

export function ownLinesContract(kind: EngineKind): void {
  describe(`the lines of one person in the ${kind.name} engine`, () => {
    let grounds: Grounds;
    let engine: Engine;
    beforeEach(async () => {
      grounds = await kind.prepare();
      engine = await grounds.open(Date.now);
    });
    afterEach(async () => {
      await engine.close();
      await grounds.dispose();
    });

    const say = async (owner: string, text: string, room = "lobby"): Promise<number> => {
      const draft = { type: "said", room, who: "ann", text } as const;
      return (await engine.log.append(draft, { owner })).event.id;
    };
    const readOwn = async (query: Partial<OwnQuery> = {}) => {
      const page = await engine.own.read({ owners: ["a"], limit: 100, ...query });
      return { texts: page.lines.map(({ event }) => textOf(event)), more: page.more };
    };
    const readRoom = async (room = "lobby") => {
      const page = await engine.log.read({ room, limit: 1_000, talkOnly: true });
      return page.events.map(textOf);
    };
    const find = async (words: string) => {
      const page = await engine.log.search({ words, rooms: ["lobby", "garden"], limit: 1_000 });
      return page.events.map(textOf);
    };
    const erase = (choice: Partial<OwnChoice> = {}) =>
      engine.own.erase({ owners: ["a"], ...choice });

    test("are known by their owner, whatever name is on them", async () => {
      await say("a", "one");
      await say("b", "another's");
      await engine.log.append(
        { type: "acted", room: "garden", who: "bob", text: "two" },
        { owner: "a" },
      );
      await engine.log.append(
        { type: "topicSet", room: "lobby", who: "bob", topic: "three" },
        { owner: "a" },
      );
      await engine.log.append({ type: "said", room: "lobby", who: "ann", text: "nobody's" });

      expect(await readOwn()).toEqual({ texts: ["one", "two", "three"], more: false });
      expect(await engine.own.count({ owners: ["a"] })).toBe(3);
      expect(await Promise.all(["a", "b", "c"].map((owner) => engine.own.knows(owner)))).toEqual([
        true,
        true,
        false,
      ]);
    });

    test("say whom a private word was told", async () => {
      const draft = { type: "said", room: "@1 2", who: "ann", text: "psst" } as const;
      const { event } = await engine.log.append(draft, { owner: "a", to: "bob" });
      await say("a", "hello");

      const { lines } = await engine.own.read({ owners: ["a"], limit: 10 });

      expect(lines).toEqual([
        { event, to: "bob" },
        { event: expect.objectContaining({ text: "hello" }), to: undefined },
      ]);
    });

    test("are paged by id in both directions, of several owners as of one", async () => {
      const ids: number[] = [];
      for (const [index, owner] of ["a", "b", "a", "b", "a"].entries()) {
        ids.push(await say(owner, String(index)));
      }
      const owners = ["a", "b"];

      expect(await readOwn({ owners, limit: 2 })).toEqual({ texts: ["3", "4"], more: true });
      expect(await readOwn({ owners, before: ids[3], limit: 2 })).toEqual({
        texts: ["1", "2"],
        more: true,
      });
      expect(await readOwn({ owners, before: ids[1] })).toEqual({ texts: ["0"], more: false });
      expect(await readOwn({ owners, after: 0, limit: 3 })).toEqual({
        texts: ["0", "1", "2"],
        more: true,
      });
      expect(await readOwn({ owners, after: ids[2] })).toEqual({ texts: ["3", "4"], more: false });
      expect(await readOwn({ owners: [] })).toEqual({ texts: [], more: false });
    });

    test("are erased, and nobody else's with them", async () => {
      await say("a", "my tea");
      await say("b", "your tea");
      await say("a", "my garden tea", "garden");

      expect(await erase()).toBe(2);

      expect(await readRoom()).toEqual(["your tea"]);
      expect(await readRoom("garden")).toEqual([]);
      expect(await find("tea")).toEqual(["your tea"]);
      expect(await readOwn()).toEqual({ texts: [], more: false });
      expect(await engine.own.knows("a")).toBe(false);
      expect(await erase()).toBe(0);
    });

    test("are erased by id only where they are one's own", async () => {
      const ids = [await say("a", "one"), await say("a", "two"), await say("b", "three")];

      expect(await engine.own.count({ owners: ["a"], ids: ids.slice(1) })).toBe(1);
      expect(await erase({ ids: ids.slice(1) })).toBe(1);

      expect(await readRoom()).toEqual(["one", "three"]);
    });

    test("leave word in each room of which ids are gone, after which none is used again", async () => {
      const heard: LoggedEvent[] = [];
      const ids = [await say("a", "one"), await say("a", "two"), await say("a", "three", "garden")];
      engine.log.follow((events) => heard.push(...events));

      await erase();
      const next = await say("a", "four");

      expect(heard.slice(0, 2)).toEqual([
        {
          type: "erased",
          id: expect.any(Number),
          time: expect.any(Number),
          room: "lobby",
          lines: ids.slice(0, 2),
        },
        {
          type: "erased",
          id: expect.any(Number),
          time: expect.any(Number),
          room: "garden",
          lines: ids.slice(2),
        },
      ]);
      const page = await engine.log.read({ room: "lobby", limit: 10, talkOnly: false });
      expect(page.events).toEqual([heard[0], expect.objectContaining({ id: next })]);
      expect(new Set([...ids, ...heard.map(({ id }) => id)]).size).toBe(6);
    });

    test("may be many, and others speak in between", async () => {
      const mine = Array.from({ length: 450 }, (_, index) => `mine ${index}`);
      await Promise.all(mine.map((text) => say("a", text)));
      const notes: number[] = [];
      engine.log.follow((events) => {
        for (const event of events) if (event.type === "erased") notes.push(event.lines.length);
      });

      const [erased] = await Promise.all([erase(), say("b", "yours")]);

      expect(erased).toBe(450);
      expect(notes).toEqual([200, 200, 50]);
      expect(await readRoom()).toEqual(["yours"]);
      expect(await find("mine")).toEqual([]);
    });

    test("hold against a naive model, whatever is said and erased", async () => {
      const owners = ["a", "b", "c"];
      const step = fc.oneof(
        fc.record({ say: fc.constantFrom(...owners), room: fc.constantFrom("lobby", "garden") }),
        fc.record({ erase: fc.constantFrom(...owners), every: fc.integer({ min: 1, max: 3 }) }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
          await engine.own.erase({ owners });
          let model: { owner: string; room: string; id: number; text: string }[] = [];
          for (const each of steps) {
            if ("say" in each) {
              const text = `word ${model.length}`;
              const id = await say(each.say, text, each.room);
              model.push({ owner: each.say, room: each.room, id, text });
            } else {
              const ids = model.filter((_, index) => index % each.every === 0).map(({ id }) => id);
              const isGone = ({ owner, id }: { owner: string; id: number }) =>
                owner === each.erase && ids.includes(id);
              const count = await engine.own.erase({ owners: [each.erase], ids });
              expect(count).toBe(model.filter(isGone).length);
              model = model.filter((line) => !isGone(line));
            }
          }
          const texts = (of: (line: (typeof model)[number]) => boolean) =>
            model.filter(of).map(({ text }) => text);
          for (const owner of owners) {
            const own = await readOwn({ owners: [owner] });
            expect(own.texts).toEqual(texts((line) => line.owner === owner));
          }
          for (const room of ["lobby", "garden"]) {
            expect(await readRoom(room)).toEqual(texts((line) => line.room === room));
          }
          expect((await find("word")).toReversed()).toEqual(texts(() => true));
        }),
        { numRuns: 15 },
      );
    });

    if (!kind.isDurable) return;
    test("are known and erased after a restart too", async () => {
      await say("a", "one");
      await say("b", "two");
      await engine.close();
      engine = await grounds.open(Date.now);

      expect(await readOwn()).toEqual({ texts: ["one"], more: false });
      expect(await erase()).toBe(1);
      expect(await readRoom()).toEqual(["two"]);
    });
  });
}

function textOf(event: LoggedEvent): string {
  if ("text" in event) return event.text;
  return event.type === "topicSet" ? event.topic : event.type;
}
