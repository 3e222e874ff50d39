// What every engine must do. An engine's own test calls this and adds what is special to it.
import { type LoggedEvent, type Name, readName } from "@tea-party/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Draft, Engine, SearchQuery } from "./engine.ts";
import type { EngineKind, Grounds } from "./engine-kind.ts";
import { ownLinesContract } from "./own-lines.contract.ts";
import { READ_MARK_LIMIT } from "./read-marks.ts";

const NOON = Date.UTC(2026, 10, 23, 12);

export function engineContract(kind: EngineKind): void {
  ownLinesContract(kind);

  describe(`the ${kind.name} engine`, () => {
    let grounds: Grounds;
    let engine: Engine;
    let now: number;

    const open = async (): Promise<void> => {
      engine = await grounds.open(() => now);
    };

    beforeEach(async () => {
      now = NOON;
      grounds = await kind.prepare();
      await open();
    });

    afterEach(async () => {
      await engine.close();
      await grounds.dispose();
    });

    const append = async (draft: Draft): Promise<LoggedEvent> =>
      (await engine.log.append(draft)).event;

    const talk = async (room: string, ...texts: string[]): Promise<LoggedEvent[]> =>
      Promise.all(texts.map((text) => append(said(room, text))));

    const read = async (query: Partial<Parameters<Engine["log"]["read"]>[0]> = {}) => {
      const page = await engine.log.read({ room: "lobby", limit: 100, talkOnly: false, ...query });
      return { texts: page.events.map(textOf), more: page.more };
    };

    describe("a log", () => {
      test("gives each line an id that grows and the clock's time", async () => {
        const first = await append(said("lobby", "one"));
        now += 1_000;
        const second = await append(said("garden", "two"));

        expect(first).toEqual({ ...said("lobby", "one"), id: expect.any(Number), time: NOON });
        expect(second.time).toBe(NOON + 1_000);
        expect(second.id).toBeGreaterThan(first.id);
      });

      test("keeps every kind of fact as it was", async () => {
        const drafts: Draft[] = [
          { type: "said", room: "lobby", who: "ann", text: "one\ntwo" },
          { type: "said", room: "lobby", who: "ann", text: "", line: "a-1" },
          { type: "acted", room: "lobby", who: "安", text: "倒茶 🍵", line: "b-1" },
          { type: "entered", room: "lobby", who: "bob" },
          { type: "left", room: "lobby", who: "bob" },
          { type: "renamed", room: "lobby", who: "ann", to: "anna" },
          { type: "topicSet", room: "lobby", who: "ann", topic: "" },
          { type: "erased", room: "lobby", lines: [1, 2] },
        ];
        const events = await Promise.all(drafts.map(append));

        const page = await engine.log.read({ room: "lobby", limit: 100, talkOnly: false });

        expect(page.events).toEqual(events);
        expect(page.events).toEqual(
          drafts.map((draft) => ({ ...draft, id: expect.any(Number), time: NOON })),
        );
      });

      test("does not go back in time with the clock", async () => {
        const first = await append(said("lobby", "one"));
        now -= 60_000;
        const second = await append(said("lobby", "two"));

        expect(second.time).toBe(first.time);
      });

      test("tells all followers the same, in the order of the ids", async () => {
        const heard: LoggedEvent[][] = [[], []];
        for (const list of heard) engine.log.follow((events) => list.push(...events));

        const appended = await talk("lobby", "one", "two", "three");
        appended.push(...(await talk("garden", "four")));

        expect(heard[0]).toEqual(appended);
        expect(heard[1]).toEqual(appended);
        expect(ids(appended)).toEqual(ids(appended).toSorted((one, other) => one - other));
      });

      test("tells followers of a line only once it can be read", async () => {
        const readings: Promise<{ texts: string[] }>[] = [];
        engine.log.follow(() => readings.push(read()));

        await talk("lobby", "one");

        expect(await Promise.all(readings)).toEqual([{ texts: ["one"], more: false }]);
      });

      test("tells a follower before the one who appended", async () => {
        const order: string[] = [];
        engine.log.follow(() => order.push("followed"));

        await append(said("lobby", "one")).then(() => order.push("appended"));

        expect(order).toEqual(["followed", "appended"]);
      });

      test("tells nothing more to who stops following", async () => {
        const heard: string[] = [];
        const unfollow = engine.log.follow((events) => heard.push(...events.map(textOf)));
        await talk("lobby", "one");

        unfollow();
        await talk("lobby", "two");

        expect(heard).toEqual(["one"]);
      });

      test("refuses once it is closed, and no follower hears of it", async () => {
        const heard: LoggedEvent[] = [];
        engine.log.follow((events) => heard.push(...events));
        await engine.close();

        await expect(append(said("lobby", "late"))).rejects.toThrow();

        expect(heard).toEqual([]);
      });

      test("keeps what is on its way when it is closed", async () => {
        const heard: string[] = [];
        engine.log.follow((events) => heard.push(...events.map(textOf)));
        const onTheirWay = talk("lobby", "one", "two", "three");

        await engine.close();

        expect((await onTheirWay).map(textOf)).toEqual(["one", "two", "three"]);
        expect(heard).toEqual(["one", "two", "three"]);
      });
    });

    describe("reading a log", () => {
      let lines: LoggedEvent[];
      beforeEach(async () => {
        lines = await talk("lobby", "1", "2", "3", "4", "5");
        await talk("garden", "elsewhere");
      });
      const idOf = (text: string) => lines.find((line) => textOf(line) === text)?.id;

      test("gives the newest lines, oldest first", async () => {
        expect(await read({ limit: 2 })).toEqual({ texts: ["4", "5"], more: true });
        expect(await read({ limit: 5 })).toEqual({ texts: ["1", "2", "3", "4", "5"], more: false });
      });

      test("goes back from an id", async () => {
        expect(await read({ before: idOf("4"), limit: 2 })).toEqual({
          texts: ["2", "3"],
          more: true,
        });
        expect(await read({ before: idOf("3") })).toEqual({ texts: ["1", "2"], more: false });
        expect(await read({ before: idOf("1") })).toEqual({ texts: [], more: false });
      });

      test("goes on from an id", async () => {
        expect(await read({ after: idOf("1"), limit: 2 })).toEqual({
          texts: ["2", "3"],
          more: true,
        });
        expect(await read({ after: idOf("3") })).toEqual({ texts: ["4", "5"], more: false });
        expect(await read({ after: idOf("5") })).toEqual({ texts: [], more: false });
      });

      test("reads between two ids, from the older on", async () => {
        expect(await read({ after: idOf("1"), before: idOf("5"), limit: 2 })).toEqual({
          texts: ["2", "3"],
          more: true,
        });
      });

      test("tells whether what it goes on from is kept itself, or a line before it", async () => {
        const [other] = await talk("garden", "6");
        const [first, second] = await talk("cellar", "7", "8");
        const goOn = async (room: string, after?: number) =>
          (await engine.log.read({ room, after, limit: 1, talkOnly: true })).isOldest;

        expect(await goOn("cellar", other?.id)).toBe(true);
        expect(await goOn("cellar", first?.id)).toBe(false);
        expect(await goOn("cellar", second?.id)).toBe(false);
        expect(await goOn("attic", second?.id)).toBe(true);
        expect(await goOn("cellar")).toBeUndefined();
      });

      test("goes on from an instant", async () => {
        now += 60_000;
        await talk("lobby", "6");
        now += 60_000;
        await talk("lobby", "7");

        expect(await read({ since: NOON, limit: 1 })).toEqual({ texts: ["1"], more: true });
        expect(await read({ since: NOON + 1 })).toEqual({ texts: ["6", "7"], more: false });
        expect(await read({ since: NOON + 60_000 })).toEqual({ texts: ["6", "7"], more: false });
        expect(await read({ since: NOON + 60_001 })).toEqual({ texts: ["7"], more: false });
        expect(await read({ since: now + 1 })).toEqual({ texts: [], more: false });
      });

      test("can leave out who came and went", async () => {
        await append({ type: "entered", room: "lobby", who: "bob" });
        await append({ type: "acted", room: "lobby", who: "bob", text: "waves" });
        await append({ type: "renamed", room: "lobby", who: "bob", to: "rob" });
        await append({ type: "topicSet", room: "lobby", who: "rob", topic: "tea" });
        await append({ type: "left", room: "lobby", who: "rob" });

        expect(await read({ talkOnly: true, limit: 3 })).toEqual({
          texts: ["5", "waves", "tea"],
          more: true,
        });
      });

      test("finds nothing in a room that nobody spoke in", async () => {
        expect(await read({ room: "cellar" })).toEqual({ texts: [], more: false });
      });
    });

    describe("searching a log", () => {
      let lines: LoggedEvent[];
      const search = async (words: string, more: Partial<SearchQuery> = {}) => {
        const rooms = ["lobby", "garden"];
        const page = await engine.log.search({ words, rooms, limit: 100, ...more });
        return { texts: page.events.map(textOf), more: page.more };
      };
      const find = async (words: string, more: Partial<SearchQuery> = {}) =>
        (await search(words, more)).texts;

      describe("that has some talk of tea in it", () => {
        beforeEach(async () => {
          lines = [];
          const say = async (room: string, who: string, text: string) => {
            lines.push(await append({ type: "said", room, who, text }));
            now += 60_000;
          };
          await say("lobby", "ann", "Green tea, please!");
          await say("lobby", "Bob", "The tea is green today.");
          await say("garden", "ann", "No coffee?");
          await say("cellar", "ann", "secret green tea");
          await append({ type: "acted", room: "lobby", who: "Bob", text: "drinks his tea" });
          await append({ type: "topicSet", room: "garden", who: "ann", topic: "tea at five" });
          await append({ type: "entered", room: "garden", who: "tea" });
          await append({ type: "renamed", room: "garden", who: "tea", to: "tea2" });
        });

        test("finds what was said, done and set as topic, newest first", async () => {
          expect(await find("tea")).toEqual([
            "tea at five",
            "drinks his tea",
            "The tea is green today.",
            "Green tea, please!",
          ]);
        });

        test("finds lines that have all words, in any order", async () => {
          expect(await find("tea GREEN")).toEqual([
            "The tea is green today.",
            "Green tea, please!",
          ]);
        });

        test("finds words with no space between only side by side", async () => {
          expect(await find("green-tea")).toEqual(["Green tea, please!"]);
        });

        test("finds whole words only, and nothing when nothing is asked", async () => {
          expect(await find("gree")).toEqual([]);
          expect(await find("")).toEqual([]);
          expect(await find("?! *")).toEqual([]);
        });

        test("takes no word for an operator", async () => {
          expect(await find('tea" OR "coffee')).toEqual([]);
          expect(await find("tea NOT green")).toEqual([]);
          expect(await find("text:tea")).toEqual([]);
          expect(await find("te*")).toEqual([]);
        });

        test("finds nothing outside the rooms it is asked about", async () => {
          expect(await find("tea", { rooms: ["garden"] })).toEqual(["tea at five"]);
          expect(await find("secret")).toEqual([]);
          expect(await find("tea", { rooms: [] })).toEqual([]);
        });

        test("finds what one person said", async () => {
          expect(await find("tea", { from: "bob" })).toEqual([
            "drinks his tea",
            "The tea is green today.",
          ]);
        });

        test("finds between two instants", async () => {
          expect(await find("tea", { since: NOON + 60_000, until: NOON + 240_000 })).toEqual([
            "The tea is green today.",
          ]);
        });

        test("is paged by id", async () => {
          expect(await search("tea", { limit: 2 })).toEqual({
            texts: ["tea at five", "drinks his tea"],
            more: true,
          });
          expect(await search("tea", { before: lines[2]?.id, limit: 2 })).toEqual({
            texts: ["The tea is green today.", "Green tea, please!"],
            more: false,
          });
        });
      });

      test("finds a line that was appended a moment ago, among many", async () => {
        await talk("lobby", ...Array.from({ length: 1_200 }, (_, index) => `filler ${index}`));
        await talk("lobby", "needle");

        expect(await find("needle")).toEqual(["needle"]);
        expect(await find("filler 1199")).toEqual(["filler 1199"]);
      });

      test("finds words in the languages people write", async () => {
        const expected: readonly [words: string, texts: string[]][] = [
          ["茶", ["茶", "お茶を飲みましょう。", "他喜欢喝绿茶", "我想喝红茶，不要咖啡。"]],
          ["红茶", ["我想喝红茶，不要咖啡。"]],
          ["喝绿", ["他喜欢喝绿茶"]],
          ["茶喝", []],
          ["咖啡", ["我想喝红茶，不要咖啡。"]],
          ["飲みま", ["お茶を飲みましょう。"]],
          ["ラーメン", ["ラーメンとコーヒーをください"]],
          ["ﾗｰﾒﾝ", ["ラーメンとコーヒーをください"]],
          ["コーヒー", ["ラーメンとコーヒーをください"]],
          ["creme", ["Une crème brûlée, s'il vous plaît"]],
          ["CRÈME", ["Une crème brûlée, s'il vous plaît"]],
          ["plait", ["Une crème brûlée, s'il vous plaît"]],
          ["чай", ["Чай или кофе?"]],
          ["차", ["차 한 잔 주세요"]],
        ];
        await talk(
          "lobby",
          "我想喝红茶，不要咖啡。",
          "他喜欢喝绿茶",
          "お茶を飲みましょう。",
          "ラーメンとコーヒーをください",
          "Une crème brûlée, s'il vous plaît",
          "Чай или кофе?",
          "차 한 잔 주세요",
          "茶",
        );

        const found = expected.map(async ([words]) => [words, await find(words)]);

        expect(await Promise.all(found)).toEqual(expected);
      });
    });

    describe("a line that a client sent twice", () => {
      test("stands in the log once, and no follower hears of it again", async () => {
        const heard: LoggedEvent[] = [];
        engine.log.follow((events) => heard.push(...events));
        const first = await engine.log.append(said("lobby", "hello", "c-1"));

        const second = await engine.log.append(said("lobby", "hello", "c-1"));

        expect(first.isNew).toBe(true);
        expect(second).toEqual({ event: first.event, isNew: false });
        expect(heard).toEqual([first.event]);
        expect((await read()).texts).toEqual(["hello"]);
      });

      test("is known even while the first is on its way", async () => {
        const [first, second] = await Promise.all([
          engine.log.append(said("lobby", "hello", "c-1")),
          engine.log.append(said("lobby", "hello", "c-1")),
        ]);

        expect(second).toEqual({ event: first.event, isNew: false });
      });

      test("is another's line when another person says it", async () => {
        await engine.log.append(said("lobby", "hello", "c-1"));

        const other = await engine.log.append({ ...said("lobby", "hello", "c-1"), who: "bob" });

        expect(other.isNew).toBe(true);
      });

      test("is another's line when another person of that name says it", async () => {
        const first = { owner: "first" };
        await engine.log.append(said("lobby", "hello", "c-1"), first);

        const other = await engine.log.append(said("lobby", "hello", "c-1"), { owner: "other" });
        const nobody = await engine.log.append(said("lobby", "hello", "c-1"));
        const again = await engine.log.append(said("lobby", "hello", "c-1"), first);

        expect([other.isNew, nobody.isNew, again.isNew]).toEqual([true, true, false]);
        expect((await read()).texts).toEqual(["hello", "hello", "hello"]);
      });

      test("is two lines when the words are others, each of which is known again", async () => {
        const origin = { owner: "ann-digest" };
        const first = await engine.log.append(said("lobby", "hello", "c-1"), origin);
        const second = await engine.log.append(said("lobby", "good night", "c-1"), origin);
        const done = await engine.log.append(
          { type: "acted", room: "lobby", who: "ann", text: "hello", line: "c-1" },
          origin,
        );

        expect([first.isNew, second.isNew, done.isNew]).toEqual([true, true, true]);
        for (const { event } of [first, second, done]) {
          const { id, time, ...draft } = event;
          expect(await engine.log.append(draft, origin)).toEqual({ event, isNew: false });
        }
        expect((await read()).texts).toEqual(["hello", "good night", "hello"]);
      });

      test("is two lines when the client gave no id", async () => {
        await talk("lobby", "hello", "hello");

        expect((await read()).texts).toEqual(["hello", "hello"]);
      });
    });

    describe("presence", () => {
      const present = async () => (await engine.presence.list()).map((person) => person.name);

      test("gives a name to one person at a time", async () => {
        expect(await engine.presence.claim(name("dilbert"))).toBe(true);
        expect(await engine.presence.claim(name("dilbert"))).toBe(false);
        expect(await engine.presence.claim(name("DILBERT"))).toBe(false);
        expect(await engine.presence.claim(name("diIbert"))).toBe(false);
        expect(await present()).toEqual(["dilbert"]);
      });

      test("gives a released name to the next", async () => {
        await engine.presence.claim(name("dilbert"));
        await engine.presence.release(name("dilbert"));

        expect(await engine.presence.claim(name("Dilbert"))).toBe(true);
        expect(await present()).toEqual(["Dilbert"]);
      });

      test("gives a name to one of two who ask at once", async () => {
        const claims = await Promise.all([
          engine.presence.claim(name("wally")),
          engine.presence.claim(name("Wally")),
        ]);

        expect(claims.toSorted()).toEqual([false, true]);
      });

      test("exchanges a name, at once or not at all", async () => {
        await engine.presence.claim(name("dilbert"));
        await engine.presence.claim(name("wally"));

        expect(await engine.presence.rename(name("dilbert"), name("WALLY"))).toBe(false);
        expect(await engine.presence.rename(name("dilbert"), name("Dilbert"))).toBe(true);
        expect(await engine.presence.rename(name("Dilbert"), name("alice"))).toBe(true);
        expect((await present()).toSorted()).toEqual(["alice", "wally"]);
        expect(await engine.presence.claim(name("dilbert"))).toBe(true);
      });

      test("tells others more of a person until he goes", async () => {
        await engine.presence.claim(name("dilbert"));
        await engine.presence.describe({ name: "dilbert", away: "lunch" });
        await engine.presence.describe({ name: "nobody", away: "never here" });

        expect(await engine.presence.list()).toEqual([{ name: "dilbert", away: "lunch" }]);
      });

      test("lists people in the order of coming", async () => {
        for (const who of ["carol", "alice", "bob"]) await engine.presence.claim(name(who));

        expect(await present()).toEqual(["carol", "alice", "bob"]);
      });
    });

    describe("rooms", () => {
      test("are opened once, whichever look-alike name is asked for", async () => {
        const garden = { name: "Garden", topic: "" };
        expect(await engine.rooms.open(name("Garden"), 10)).toEqual({ ...garden, isNew: true });
        expect(await engine.rooms.open(name("garden"), 10)).toEqual({ ...garden, isNew: false });
        expect(await engine.rooms.list()).toEqual([garden]);
      });

      test("are opened up to the limit, and those that exist beyond it", async () => {
        await engine.rooms.open(name("lobby"), 1);

        expect(await engine.rooms.open(name("garden"), 1)).toBeUndefined();
        const lobby = { name: "lobby", topic: "", isNew: false };
        expect(await engine.rooms.open(name("lobby"), 1)).toEqual(lobby);
      });

      test("remember their topic", async () => {
        await engine.rooms.open(name("lobby"), 10);
        await engine.rooms.setTopic("lobby", "tea");

        const lobby = { name: "lobby", topic: "tea", isNew: false };
        expect(await engine.rooms.open(name("lobby"), 10)).toEqual(lobby);
      });

      test("are forgotten when nothing was said in them", async () => {
        await engine.rooms.open(name("garden"), 10);
        await append({ type: "entered", room: "garden", who: "ann" });

        await engine.rooms.forget("garden");

        expect(await engine.rooms.list()).toEqual([]);
        expect(await engine.rooms.open(name("Garden"), 10)).toEqual({
          name: "Garden",
          topic: "",
          isNew: true,
        });
      });

      test("are not forgotten when they have a topic or talk", async () => {
        await engine.rooms.open(name("garden"), 10);
        await engine.rooms.setTopic("garden", "roses");
        await engine.rooms.open(name("kitchen"), 10);
        await talk("kitchen", "the kettle is on");

        await engine.rooms.forget("garden");
        await engine.rooms.forget("kitchen");

        expect((await engine.rooms.list()).map((room) => room.name)).toEqual(["garden", "kitchen"]);
      });
    });

    describe("reading", () => {
      const marksOf = async (reader: string) =>
        Object.fromEntries(
          (await engine.reading.marksOf(reader)).map(({ room, id }) => [room, id]),
        );

      test("remembers how far each reader is in each room", async () => {
        await engine.reading.moveOn("ann", [
          { room: "lobby", id: 7 },
          { room: "@bob", id: 5 },
        ]);
        await engine.reading.moveOn("bob", [{ room: "lobby", id: 3 }]);
        await engine.reading.moveOn("ann", [{ room: "garden", id: 9 }]);

        expect(await marksOf("ann")).toEqual({ lobby: 7, "@bob": 5, garden: 9 });
        expect(await marksOf("bob")).toEqual({ lobby: 3 });
        expect(await marksOf("carol")).toEqual({});
      });

      test("goes on and never back", async () => {
        const moves = [7, 9, 4].map((id) => engine.reading.moveOn("ann", [{ room: "lobby", id }]));
        await Promise.all(moves);

        expect(await marksOf("ann")).toEqual({ lobby: 9 });
      });

      test("lets go of the marks of the oldest lines when there are too many", async () => {
        const ids = Array.from({ length: READ_MARK_LIMIT }, (_, index) => index + 1);
        await engine.reading.moveOn(
          "ann",
          ids.map((id) => ({ room: `room-${id}`, id: id * 10 })),
        );
        await engine.reading.moveOn("ann", [{ room: "lobby", id: 15 }]);

        const marks = await marksOf("ann");
        expect(Object.keys(marks)).toHaveLength(READ_MARK_LIMIT);
        expect([marks["room-1"], marks.lobby, marks["room-2"]]).toEqual([undefined, 15, 20]);
      });
    });

    if (!kind.isDurable) return;
    describe("after a restart", () => {
      const restart = async (): Promise<void> => {
        await engine.close();
        await open();
      };

      test("has every line as it was, and goes on from the last id and time", async () => {
        const before = await talk("lobby", "one", "two");
        now -= 60_000;
        await restart();
        const after = await append(said("lobby", "three"));

        const page = await engine.log.read({ room: "lobby", limit: 10, talkOnly: false });

        expect(page.events).toEqual([...before, after]);
        expect(after.id).toBeGreaterThan(before[1]?.id ?? Number.POSITIVE_INFINITY);
        expect(after.time).toBe(NOON);
      });

      test("has what was on its way when it was closed", async () => {
        const onTheirWay = talk("lobby", "one", "two");
        await restart();
        await onTheirWay;

        expect((await read()).texts).toEqual(["one", "two"]);
      });

      test("knows a line again that a client sends once more", async () => {
        const origin = { owner: "ann-digest" };
        const first = await engine.log.append(said("lobby", "hello", "c-1"), origin);
        await restart();

        expect(await engine.log.append(said("lobby", "hello", "c-1"), origin)).toEqual({
          event: first.event,
          isNew: false,
        });
      });

      test("finds what was said before", async () => {
        await talk("lobby", "a green tea", "a black tea");
        await restart();
        await talk("lobby", "no tea");

        const page = await engine.log.search({ words: "tea", rooms: ["lobby"], limit: 10 });

        expect(page.events.map(textOf)).toEqual(["no tea", "a black tea", "a green tea"]);
      });

      test("knows how far each reader is", async () => {
        await engine.reading.moveOn("ann", [{ room: "lobby", id: 7 }]);
        await restart();
        await engine.reading.moveOn("ann", [{ room: "lobby", id: 5 }]);

        expect(await engine.reading.marksOf("ann")).toEqual([{ room: "lobby", id: 7 }]);
      });

      test("has its rooms and topics, and nobody in them", async () => {
        await engine.rooms.open(name("Garden"), 10);
        await engine.rooms.setTopic("Garden", "roses");
        await engine.presence.claim(name("ann"));
        await restart();

        expect(await engine.rooms.open(name("garden"), 10)).toEqual({
          name: "Garden",
          topic: "roses",
          isNew: false,
        });
        expect(await engine.presence.list()).toEqual([]);
      });
    });
  });
}

/** A line that ann says. */
function said(room: string, text: string, line?: string): Extract<Draft, { type: "said" }> {
  return { type: "said", room, who: "ann", text, ...(line === undefined ? {} : { line }) };
}

function textOf(event: LoggedEvent): string {
  if ("text" in event) return event.text;
  return event.type === "topicSet" ? event.topic : event.type;
}

function ids(events: readonly LoggedEvent[]): number[] {
  return events.map((event) => event.id);
}

function name(text: string): Name {
  const read = readName(text);
  if (typeof read === "string") throw new Error(`${text} is no name: ${read}.`);
  return read;
}
