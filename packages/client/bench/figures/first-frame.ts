// How long it takes from starting the program until something is to be seen.
import { ClientProgram } from "../programs/client-program.ts";
import { ServerProgram } from "../programs/server-program.ts";
import { built } from "../programs/sitting.ts";
import { atMost, median, type Reading } from "../reading.ts";

const RUNS = 9;
/** As the README says to start it. */
const throughPnpm = ["pnpm", "--filter", "client", "start"];

export async function firstFrame(): Promise<readonly Reading[]> {
  return [
    atMost("first frame, built client (median)", await medianStart(built), 350, "ms"),
    atMost("first frame, through pnpm (median)", await medianStart(throughPnpm), 600, "ms"),
  ];
}

async function medianStart(command: readonly string[]): Promise<number> {
  const times: number[] = [];
  await using server = await ServerProgram.start();
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now();
    await using client = new ClientProgram(command, server.port);
    await client.paints("Connecting to", "Welcome to");
    // The first run builds what is not built yet.
    if (run > 0) times.push(performance.now() - start);
  }
  return median(times);
}
