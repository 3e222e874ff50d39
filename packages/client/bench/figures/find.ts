// Looking for words that only the oldest of many lines has.
import { setTimeout as pause } from "node:timers/promises";
import { markOf } from "../programs/script.ts";
import { Sitting } from "../programs/sitting.ts";
import { atMost, median, type Reading } from "../reading.ts";

const LINES = 100_000;
/** The only line with this number in it; the very oldest may have been let go. */
const HIT = 30_000;
const RUNS = 5;
const CTRL_S = "\u0013";
const ESCAPE = "\u001b";

export async function find(): Promise<readonly Reading[]> {
  await using sitting = await Sitting.start();
  await sitting.fill(LINES);
  const limits = { limit: 50, unit: "ms" } as const;
  return [
    atMost(
      "find in 100,000 lines, in one of them (median)",
      await found(sitting, String(HIT), markOf(HIT)),
      limits,
    ),
    atMost(
      "find in 100,000 lines, in all of them (median)",
      await found(sitting, "e", "100000"),
      limits,
    ),
  ];
}

async function found({ client }: Sitting, words: string, shown: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await client.answers(CTRL_S, "ind");
    times.push(await client.answers(words, shown));
    // Once out of finding, then back to the newest line. An escape waits for what may follow it.
    client.types(ESCAPE);
    await pause(200);
    client.types(ESCAPE);
    await pause(200);
  }
  return median(times);
}
