// What the client takes of memory with as many lines as it keeps, and after many more.
import { setTimeout as pause } from "node:timers/promises";
import { Sitting } from "../programs/sitting.ts";
import { residentMemory } from "../programs/usage.ts";
import { atMost, type Reading } from "../reading.ts";

const LINES = 100_000;
/** Of a tenth more or less nobody would say that it grows. */
const FLAT = 1.1;

export async function memory(isFull: boolean): Promise<readonly Reading[]> {
  const more = isFull ? 1_000_000 : 300_000;
  await using sitting = await Sitting.start();
  await sitting.fill(LINES);
  const first = await settled(sitting);
  for (let lines = 0; lines < more; lines += LINES) await sitting.fill(LINES);
  const last = await settled(sitting);
  return [
    atMost("memory with 100,000 lines", first, 150, "MB"),
    {
      what: `memory after ${more.toLocaleString("en")} lines more`,
      measured: `${last.toFixed(0)} MB`,
      target: `≤ ${(first * FLAT).toFixed(0)} MB`,
      isMet: last <= first * FLAT,
    },
  ];
}

async function settled({ client }: Sitting): Promise<number> {
  await pause(2_000);
  return residentMemory(client.processId);
}
