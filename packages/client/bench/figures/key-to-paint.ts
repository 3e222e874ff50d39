// How long a key takes to be on the screen, in a quiet room and in a loud one.
import { setTimeout as pause } from "node:timers/promises";
import { Sitting } from "../programs/sitting.ts";
import { atMost, percentile, type Reading } from "../reading.ts";

const KEYS = 150;
/** Lines a second of the loud room. */
const RATE = 1_000;

export async function keyToPaint(): Promise<readonly Reading[]> {
  await using sitting = await Sitting.start();
  const idle = await typed(sitting);
  sitting.server.say(RATE);
  await pause(2_000);
  const loaded = await typed(sitting);
  return [
    atMost("key to paint, 1,000 lines/s, 80×24, p50", percentile(loaded, 50), 10, "ms"),
    atMost("key to paint, 1,000 lines/s, 80×24, p95", percentile(loaded, 95), 30, "ms"),
    atMost("key to paint, idle, p95", percentile(idle, 95), 15, "ms"),
  ];
}

async function typed(sitting: Sitting): Promise<readonly number[]> {
  const times: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    // Uneven, so that keys do not fall in with the pictures: 20 to 66 ms.
    await pause(20 + ((key * 29) % 47));
    times.push(await sitting.pressesKey());
  }
  return times;
}
