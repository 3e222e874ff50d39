// How long it takes from starting the program until something is to be seen.
import { bareNode } from "../programs/bare.ts";
import { ServerProgram } from "../programs/server-program.ts";
import { built } from "../programs/sitting.ts";
import { TerminalProgram } from "../programs/terminal-program.ts";
import { atMost, median, type Reading } from "../reading.ts";

const RUNS = 9;
/** As the README says to start it. */
const throughPnpm = ["pnpm", "--filter", "client", "start"];

export async function firstFrame(): Promise<readonly Reading[]> {
  await using server = await ServerProgram.start();
  const address = ["127.0.0.1", String(server.port)];
  const shown = ["Connecting to", "Welcome to"];
  return [
    atMost("first frame, built client (median)", await medianStart([...built, ...address], shown), {
      limit: 350,
      unit: "ms",
      yardstick: await medianStart([process.execPath, ...bareNode], ["up"]),
    }),
    atMost(
      "first frame, through pnpm (median)",
      await medianStart([...throughPnpm, ...address], shown),
      {
        limit: 600,
        unit: "ms",
        yardstick: await medianStart(
          ["pnpm", "--filter", "client", "exec", "node", ...bareNode],
          ["up"],
        ),
      },
    ),
  ];
}

async function medianStart(command: readonly string[], shown: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now();
    await using program = new TerminalProgram(command);
    await program.paints(...shown);
    // The first run builds what is not built yet.
    if (run > 0) times.push(performance.now() - start);
  }
  return median(times);
}
