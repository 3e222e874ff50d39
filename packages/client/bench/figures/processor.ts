// What the client takes of a processor while nobody says anything, and while a thousand lines a
// second are said.
import { setTimeout as pause } from "node:timers/promises";
import { Sitting } from "../programs/sitting.ts";
import { processorTime } from "../programs/usage.ts";
import { atMost, type Reading } from "../reading.ts";

/** Seconds: long enough for the minute's clock and two pings. */
const IDLE = 60;

export async function processor(): Promise<readonly Reading[]> {
  await using sitting = await Sitting.start();
  await pause(2_000);
  const idleShare = await share(sitting, IDLE);
  sitting.server.say(1_000);
  await pause(3_000);
  const loudShare = await share(sitting, 10);
  return [
    atMost(`CPU of a core, idle for ${IDLE} s, connected`, idleShare, { limit: 0.2, unit: "%" }),
    atMost("CPU of a core, 1,000 lines/s", loudShare, { limit: 40, unit: "%" }),
  ];
}

/** @returns hundredths of a core */
export async function share({ client }: Sitting, seconds: number): Promise<number> {
  const [start, before] = [performance.now(), processorTime(client.processId)];
  await pause(seconds * 1_000);
  const used = processorTime(client.processId) - before;
  return (used / ((performance.now() - start) / 1_000)) * 100;
}
