// What readers who have stopped reading cost the others, and the house.
import { type Measured, Scene } from "../scene.ts";
import { type Figure, kibibytes, milliseconds, type Setting, target } from "./figure.ts";

const PEOPLE = 100;
const LINES_PER_SECOND = 200;
const SECONDS = 2.5;
/** Seconds of talk without a pause, which fill all that the kernel will hold for a reader. */
const FILLING = 1;

interface Observed extends Measured {
  readonly held: number;
}

export const stalledReaders: Figure = {
  name: "stalled-readers",
  summary: "10 of 100 stop reading: the delay of the others, and the memory it takes",
  quick: false,
  async measure(setting) {
    const without = await observe(setting, false);
    const stalled = await observe(setting, true);
    return [
      {
        row: "delay of the others: p99 (yardstick: ours without them)",
        unit: milliseconds,
        ours: stalled.delay.p99,
        yardstick: without.delay.p99,
        target: target("ratio", "at most", 1.2, 1.2),
        generatorLoad: Math.max(stalled.generatorLoad, without.generatorLoad),
      },
      {
        row: "held for each who has stopped",
        unit: kibibytes,
        ours: (stalled.held - without.held) / (PEOPLE / 10) / 1024,
        target: target("ours", "at most", 1024, 1024),
      },
    ];
  },
};

async function observe({ house, seed }: Setting, stalls: boolean): Promise<Observed> {
  await using scene = await Scene.open(house);
  await scene.gather({ people: PEOPLE });
  if (stalls) await scene.load.ask("stall", 10);
  await scene.talk("closed-loop", FILLING);
  const measured = await scene.talk({ linesPerSecond: LINES_PER_SECOND, seed }, SECONDS);
  return { ...measured, held: await scene.target.held() };
}
