// How long a key takes to be on the screen, in a quiet room and in a loud one.
import { setTimeout as pause } from "node:timers/promises";
import { keyFor, startEcho } from "../programs/bare.ts";
import { Sitting } from "../programs/sitting.ts";
import { atMost, percentile, type Reading } from "../reading.ts";

const KEYS = 150;
/** Lines a second of the loud room. */
const RATE = 1_000;

export async function keyToPaint(): Promise<readonly Reading[]> {
  await using echo = await startEcho();
  let key = 0;
  const bare = await typed(() => {
    const character = keyFor(key++);
    return echo.answers(character, character);
  });
  await using sitting = await Sitting.start();
  const idle = await typed(() => sitting.pressesKey());
  sitting.server.say(RATE);
  await pause(2_000);
  const loaded = await typed(() => sitting.pressesKey());
  const [p50, p95] = [percentile(bare, 50), percentile(bare, 95)];
  return [
    atMost("key to paint, 1,000 lines/s, 80×24, p50", percentile(loaded, 50), {
      limit: 10,
      unit: "ms",
      yardstick: p50,
    }),
    atMost("key to paint, 1,000 lines/s, 80×24, p95", percentile(loaded, 95), {
      limit: 30,
      unit: "ms",
      yardstick: p95,
    }),
    atMost("key to paint, idle, p95", percentile(idle, 95), {
      limit: 15,
      unit: "ms",
      yardstick: p95,
    }),
  ];
}

/** @param press presses a key and gives the milliseconds until it is painted */
export async function typed(press: () => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    // Uneven, so that keys do not fall in with the pictures: 20 to 66 ms.
    await pause(20 + ((key * 29) % 47));
    times.push(await press());
  }
  return times;
}
