// Deliveries a second when everyone talks as fast as he is answered.
import { batchedYardstick, type Measured, Scene, type Subject } from "../scene.ts";
import { type Figure, microseconds, perSecond, type Reading, target } from "./figure.ts";

const SECONDS = 1.2;

const sizes = [
  { people: 10, batched: undefined, each: undefined },
  {
    people: 100,
    batched: target("ratio", "at least", 0.8, 0.5),
    each: target("ratio", "at least", 20, 12),
  },
  { people: 1000, batched: target("ratio", "at least", 0.9, 0.75), each: undefined },
];

export const saturation: Figure = {
  name: "saturation",
  summary: "deliveries a second in rooms of 10, 100 and 1,000, as many as go",
  quick: true,
  async measure({ house }) {
    const readings: Reading[] = [];
    for (const { people, batched, each } of sizes) {
      const ours = await talk(house, people);
      const yardstick = await talk(batchedYardstick, people);
      const row = `deliveries, room of ${people.toLocaleString("en-GB")}`;
      readings.push(compared(row, ours, yardstick, batched), {
        row: `processor time a delivery, room of ${people.toLocaleString("en-GB")}`,
        unit: microseconds,
        ours: ours.cpuPerDelivery,
        yardstick: yardstick.cpuPerDelivery,
      });
      if (each === undefined) continue;
      const writer = await talk({ kind: "yardstick", manner: "string-per-member" }, people);
      readings.push(compared(`${row}, against a string a member`, ours, writer, each));
    }
    return readings;
  },
};

async function talk(subject: Subject, people: number): Promise<Measured> {
  await using scene = await Scene.open(subject);
  await scene.gather({ people });
  return await scene.talk("closed-loop", SECONDS);
}

function compared(
  row: string,
  ours: Measured,
  yardstick: Measured,
  held: Reading["target"],
): Reading {
  return {
    row,
    unit: perSecond,
    ours: ours.deliveries / ours.seconds,
    yardstick: yardstick.deliveries / yardstick.seconds,
    target: held,
    generatorLoad: Math.max(ours.generatorLoad, yardstick.generatorLoad),
  };
}
