import { expect, test } from "vitest";
import { engineContract } from "../engine.contract.ts";
import { readRetentionPlan } from "../retention.ts";
import { memoryEngine } from "./memory-engine.ts";

engineContract({
  name: "memory",
  isDurable: false,
  prepare: async () => ({
    open: async (clock) => memoryEngine(clock),
    dispose: async () => {},
  }),
});

test("the rooms where nothing has happened for longest are let go of", async () => {
  const { log } = memoryEngine(Date.now);
  const say = (room: string) => log.append({ type: "said", room, who: "ann", text: "tea" });
  const count = async (room: string) =>
    (await log.read({ room, limit: 9, talkOnly: true })).events.length;
  for (let room = 0; room < 15_000; room++) await say(`room-${room}`);
  await say("room-0");
  await say("one too many");

  expect([await count("room-0"), await count("room-1"), await count("one too many")]).toEqual([
    2, 0, 1,
  ]);
});

test("of a room's lines ten thousand are kept once there are half as many more", async () => {
  const { log } = memoryEngine(Date.now);
  const say = () => log.append({ type: "said", room: "lobby", who: "ann", text: "tea" });
  const count = async () =>
    (await log.read({ room: "lobby", limit: 20_000, talkOnly: true })).events.length;
  for (let line = 0; line < 15_000; line++) await say();
  expect(await count()).toBe(15_000);
  await say();
  expect(await count()).toBe(10_000);
});

test("who has read nothing for longest is let go of when there are more than ten thousand", async () => {
  const { reading } = memoryEngine(Date.now);
  const reads = (reader: string) => reading.moveOn(reader, [{ room: "lobby", id: 1 }]);
  for (let reader = 0; reader < 10_000; reader++) await reads(`reader-${reader}`);
  await reads("reader-0");
  expect(await reading.marksOf("reader-1")).toHaveLength(1);
  await reads("one too many");
  expect(await reading.marksOf("reader-1")).toEqual([]);
  expect(await reading.marksOf("reader-0")).toHaveLength(1);
});

test("what is kept for a time or up to a number is let go of, in each room as it is asked", async () => {
  let now = 0;
  const plan = readRetentionPlan("2d,garden=2");
  const { log } = memoryEngine(() => now, plan);
  const say = (room: string, text: string) => log.append({ type: "said", room, who: "ann", text });
  const texts = async (room: string) => {
    const { events } = await log.read({ room, limit: 9, talkOnly: true });
    return events.map((event) => "text" in event && event.text);
  };
  for (const room of ["lobby", "garden"]) {
    for (const text of ["one", "two", "three"]) await say(room, text);
  }
  now = 2 * 86_400_000 + 1;
  await say("lobby", "four");

  expect(await texts("lobby")).toEqual(["four"]);
  expect(await texts("garden")).toEqual(["two", "three"]);
  now *= 2;
  expect(await texts("lobby")).toEqual([]);
});
