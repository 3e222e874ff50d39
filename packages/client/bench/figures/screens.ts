// Loud rooms of other kinds, and the largest screen: what a key takes there, and the processor.
import { setTimeout as pause } from "node:timers/promises";
import type { TerminalSize } from "../../src/testing/pseudo-terminal.ts";
import type { Talk } from "../programs/script.ts";
import { Sitting } from "../programs/sitting.ts";
import { atMost, percentile, type Reading } from "../reading.ts";
import { typed } from "./key-to-paint.ts";
import { share } from "./processor.ts";

const RATE = 1_000;
const large: TerminalSize = { columns: 200, rows: 60 };
const middle: TerminalSize = { columns: 120, rows: 40 };

const cases: readonly {
  readonly what: string;
  readonly talk: Talk;
  readonly size: TerminalSize;
}[] = [
  { what: "talk, 120×40", talk: "plain", size: middle },
  { what: "talk, 200×60", talk: "plain", size: large },
  { what: "long lines of Chinese, 120×40", talk: "chinese", size: middle },
  { what: "coming and going, 120×40", talk: "presence", size: middle },
  { what: "talk in ten other rooms, 120×40", talk: "rooms", size: middle },
];

export async function screens(): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const { what, talk, size } of cases) {
    await using sitting = await Sitting.start(size);
    sitting.server.say(RATE, talk);
    await pause(3_000);
    const used = await share(sitting, 10);
    const keys = percentile(await typed(() => sitting.pressesKey()), 95);
    readings.push(
      atMost(`1,000/s, ${what}: CPU of a core`, used, { limit: 40, unit: "%" }),
      atMost(`1,000/s, ${what}: key to paint, p95`, keys, { limit: 30, unit: "ms" }),
    );
  }
  return readings;
}
