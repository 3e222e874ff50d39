import { expect, test } from "vitest";
import { engineContract } from "../engine.contract.ts";
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
