// How late a line is, and what it costs, when people talk at a rate that a server can bear.
import { batchedYardstick, type Measured, Scene, type Subject } from "../scene.ts";
import {
  type Figure,
  microseconds,
  milliseconds,
  type Reading,
  type Setting,
  target,
} from "./figure.ts";

const delay = target("ratio", "at most", 1.3, 1.5);
const cost = target("ratio", "at most", 1.2, 1.35);

/** A p99 is that of the worst hundredth: the fewer lines a second, the longer they are counted. */
const loads = [
  { people: 100, linesPerSecond: 200, seconds: 3, p99: delay, cpu: cost },
  { people: 1000, linesPerSecond: 50, seconds: 4, p99: delay, cpu: cost },
  {
    people: 100,
    linesPerSecond: 2000,
    seconds: 2,
    p99: target("ours", "at most", 15, 25),
    cpu: undefined,
  },
];

const teaClientsLoad = { people: 100, linesPerSecond: 200, seconds: 1.5 };

export const latency: Figure = {
  name: "latency",
  summary: "from the instant a line is due to its arrival, at three rates of talk",
  quick: true,
  async measure(setting) {
    const readings: Reading[] = [];
    for (const { people, linesPerSecond, seconds, p99, cpu } of loads) {
      const pace = { linesPerSecond, seed: setting.seed };
      const ours = await converse(setting.house, people, pace, seconds);
      const yardstick = await converse(batchedYardstick, people, pace, seconds);
      const row = `${people.toLocaleString("en-GB")} × ${linesPerSecond.toLocaleString("en-GB")} lines/s`;
      readings.push(...delayRows(row, ours, yardstick, p99, cpu));
    }
    return readings;
  },
};

export const teaClients: Figure = {
  name: "tea-clients",
  summary: "the same among programs, which are told facts in JSON instead of text",
  quick: false,
  async measure(setting: Setting) {
    const { people, linesPerSecond, seconds } = teaClientsLoad;
    const pace = { linesPerSecond, seed: setting.seed };
    const ours = await converse(setting.house, people, pace, seconds, true);
    const yardstick = await converse(batchedYardstick, people, pace, seconds);
    return delayRows("100 Tea clients × 200 lines/s", ours, yardstick);
  },
};

async function converse(
  subject: Subject,
  people: number,
  pace: { readonly linesPerSecond: number; readonly seed: number },
  seconds: number,
  asPrograms = false,
): Promise<Measured> {
  await using scene = await Scene.open(subject);
  await scene.gather({ people }, asPrograms);
  return await scene.talk(pace, seconds);
}

function delayRows(
  row: string,
  ours: Measured,
  yardstick: Measured,
  p99?: Reading["target"],
  cpu?: Reading["target"],
): readonly Reading[] {
  const generatorLoad = Math.max(ours.generatorLoad, yardstick.generatorLoad);
  return [
    {
      row: `delay, ${row}: p50`,
      unit: milliseconds,
      ours: ours.delay.p50,
      yardstick: yardstick.delay.p50,
      generatorLoad,
    },
    {
      row: `delay, ${row}: p99`,
      unit: milliseconds,
      ours: ours.delay.p99,
      yardstick: yardstick.delay.p99,
      target: p99,
      generatorLoad,
    },
    {
      row: `processor time a delivery, ${row}`,
      unit: microseconds,
      ours: ours.cpuPerDelivery,
      yardstick: yardstick.cpuPerDelivery,
      target: cpu,
    },
  ];
}
