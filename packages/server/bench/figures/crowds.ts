// Many who are there and say nothing: what each costs in memory, and how fast they come in.
import { median } from "../median.ts";
import { Scene, type Subject } from "../scene.ts";
import { openFilesLimit } from "../targets/open-files-limit.ts";
import {
  type Figure,
  kibibytes,
  people as peopleUnit,
  perSecond,
  type Reading,
  target,
} from "./figure.ts";

const ROOM_SIZE = 10;
/**
 * People who have come and gone before the speed of coming in is measured, at least. A house of
 * tens of small functions is compiled later than the yardstick's few: until ten thousand and more
 * have come, the compiler has a good part of the second processor.
 */
const EARLIER = 15_000;
/** How many of them come at once. */
const WAVE = 5000;
/** Files a process needs beside its connections. */
const OTHER_FILES = 100;

/** Gatherings are those of which the median is told: a thousand are in within a tenth of a second. */
const crowds = [
  { people: 1000, gatherings: 9, memory: undefined, held: undefined },
  { people: 5000, gatherings: 3, memory: target("ours", "at most", 10, 10), held: undefined },
  {
    people: 9000,
    gatherings: 1,
    memory: target("ours", "at most", 8, 8),
    held: target("ours", "at least", 9000, 9000),
  },
];

const joining = target("ratio", "at least", 0.6, 0.6);

interface Gathered {
  readonly joinsPerSecond: number;
  readonly kibibytesEach: number;
  readonly served: number;
}

export const smallRooms: Figure = {
  name: "small-rooms",
  summary: "1,000, 5,000 and 9,000 in rooms of ten: memory for each, joins a second",
  quick: false,
  rounds: 1,
  async measure({ house }) {
    const readings: Reading[] = [];
    for (const { people, gatherings, memory, held } of crowds) {
      if (people + OTHER_FILES > openFilesLimit()) continue;
      const ours = await gather(house, people, gatherings);
      const yardstick = await gather({ kind: "yardstick", manner: "batched" }, people, gatherings);
      const count = people.toLocaleString("en-GB");
      readings.push(
        {
          row: `memory for each of ${count} idle`,
          unit: kibibytes,
          ours: ours.kibibytesEach,
          yardstick: yardstick.kibibytesEach,
          target: memory,
        },
        {
          row: `joins, ${count} into rooms of ten`,
          unit: perSecond,
          ours: ours.joinsPerSecond,
          yardstick: yardstick.joinsPerSecond,
          target: joining,
        },
        { row: `served, of ${count}`, unit: peopleUnit, ours: ours.served, target: held },
      );
    }
    return readings;
  },
};

export const oneRoom: Figure = {
  name: "one-room",
  summary: "joins a second into one room until 1,000 are in it",
  quick: true,
  rounds: Number.POSITIVE_INFINITY,
  async measure({ house }) {
    const people = 1000;
    const seconds = await gatherInOne(house, people);
    const bareSeconds = await gatherInOne({ kind: "yardstick", manner: "batched" }, people);
    return [
      {
        row: "joins, 1,000 into one room",
        unit: perSecond,
        ours: people / seconds,
        yardstick: people / bareSeconds,
        target: target("ours", "at least", 2500, 2500),
      },
    ];
  },
};

async function gatherInOne(subject: Subject, people: number): Promise<number> {
  await using scene = await Scene.open(subject);
  await receiveEarlier(scene, 0);
  return await scene.gather({ people, announced: true });
}

/** @param came how many have come and gone already */
async function receiveEarlier(scene: Scene, came: number): Promise<void> {
  for (let come = came; come < EARLIER; come += WAVE) {
    await scene.receive({ people: WAVE, roomSize: ROOM_SIZE, announced: true });
  }
}

async function gather(subject: Subject, people: number, gatherings: number): Promise<Gathered> {
  await using scene = await Scene.open(subject);
  const guests = { people, roomSize: ROOM_SIZE, announced: true };
  const empty = await scene.target.memory();
  await scene.gather({ ...guests, initial: "v" });
  const full = await scene.target.memory();
  await scene.scatter();
  await receiveEarlier(scene, people);
  await scene.settle();
  const seconds = [await scene.gather(guests)];
  while (seconds.length < gatherings) {
    await scene.scatter();
    await scene.settle();
    seconds.push(await scene.gather(guests));
  }
  return {
    joinsPerSecond: people / median(seconds),
    kibibytesEach: (full - empty) / people / 1024,
    served: await scene.load.ask("roundOfTalk"),
  };
}
