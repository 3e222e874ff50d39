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
  const { client } = sitting;
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await client.answers(CTRL_S, "ind");
    times.push(await client.answers(String(HIT), markOf(HIT)));
    // Once out of finding, then back to the newest line. An escape waits for what may follow it.
    client.types(ESCAPE);
    await pause(200);
    await client.answers(ESCAPE, markOf(LINES));
  }
  return [atMost("find in 100,000 lines (median)", median(times), 50, "ms")];
}
