// Looking for words that only the oldest of many lines has.
import { Sitting } from "../programs/sitting.ts";
import { atMost, median, type Reading } from "../reading.ts";

const LINES = 100_000;
const RUNS = 5;
const CTRL_S = "\u0013";
const ESCAPE = "\u001b";

export async function find(): Promise<readonly Reading[]> {
  await using sitting = await Sitting.start();
  await sitting.fill(LINES);
  const { client } = sitting;
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await client.answers(CTRL_S, "find");
    // The oldest chunk of lines may have been let go already.
    times.push(await client.answers(`line ${LINES / 10} `, `line ${LINES / 10} `));
    await client.answers(ESCAPE + ESCAPE, `line ${LINES} `);
  }
  return [atMost("find in 100,000 lines (median)", median(times), 50, "ms")];
}
