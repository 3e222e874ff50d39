// What the client takes of memory with as many lines as it keeps, and after many more.
import { setTimeout as pause } from "node:timers/promises";
import { startEcho } from "../programs/bare.ts";
import { Sitting } from "../programs/sitting.ts";
import { residentMemory } from "../programs/usage.ts";
import { atMost, type Reading } from "../reading.ts";

const LINES = 100_000;
/** Lines a second afterwards: a loud room's many times over, and still with pauses. */
const RATE = 20_000;
/** Seconds, for a million lines. */
const LONG = 50;
const LIMIT = 150;

export async function memory(): Promise<readonly Reading[]> {
  await using echo = await startEcho();
  await using sitting = await Sitting.start();
  const limits = { limit: LIMIT, unit: "MB", yardstick: residentMemory(echo.processId) } as const;
  await sitting.fill(LINES);
  await pause(2_000);
  const first = residentMemory(sitting.client.processId);
  sitting.server.say(RATE);
  let most = 0;
  for (let second = 0; second < LONG; second++) {
    await pause(1_000);
    most = Math.max(most, residentMemory(sitting.client.processId));
  }
  return [
    atMost("memory with 100,000 lines", first, limits),
    atMost("memory at most, for a million lines more", most, limits),
  ];
}
