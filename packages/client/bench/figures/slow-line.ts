// How long a key takes where the terminal is at the end of a slow line, in a loud room.
import { setTimeout as pause } from "node:timers/promises";
import type { TerminalSize } from "../../src/testing/pseudo-terminal.ts";
import { Sitting } from "../programs/sitting.ts";
import { atMost, percentile, type Reading } from "../reading.ts";
import { typed } from "./key-to-paint.ts";

const RATE = 1_000;
const BYTES_PER_SECOND = 60_000;
/** Milliseconds. The picture that is on its way comes first: 8 kB at 200×60. */
const LIMIT = 200;

const sizes: readonly TerminalSize[] = [
  { columns: 80, rows: 24 },
  { columns: 200, rows: 60 },
];

export async function slowLine(): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const size of sizes) {
    await using sitting = await Sitting.start(size, BYTES_PER_SECOND);
    sitting.server.say(RATE);
    await pause(3_000);
    const times = await typed(() => sitting.pressesKey());
    const what = `line of 60 kB/s, 1,000 lines/s, ${size.columns}×${size.rows}: key to paint`;
    readings.push(
      atMost(`${what}, p50`, percentile(times, 50), { limit: LIMIT, unit: "ms" }),
      atMost(`${what}, p95`, percentile(times, 95), { limit: LIMIT, unit: "ms" }),
    );
  }
  return readings;
}
