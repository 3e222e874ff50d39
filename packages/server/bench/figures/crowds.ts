// Many who are there and say nothing: what each costs in memory, and how fast they come in.
import { median } from "../median.ts";
import { batchedYardstick, Scene, type Subject } from "../scene.ts";
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
  { people: 1000, gatherings: 5, memory: undefined, held: undefined },
  { people: 5000, gatherings: 3, memory: target("ours", "at most", 10, 10), held: undefined },
  {
    people: 9000,
    gatherings: 3,
    memory: target("ours", "at most", 8, 8),
    held: target("ours", "at least", 9000, 9000),
  },
];

const joining = target("ratio", "at least", 0.6, 0.6);

interface Gathered {
  readonly joinsPerSecond: number;
  readonly served: number;
}

/** So many people, in rooms of ten. */
function inSmallRooms(people: number) {
  return { people, roomSize: ROOM_SIZE, announced: true };
}

export const smallRooms: Figure = {
  name: "small-rooms",
  summary: "1,000, 5,000 and 9,000 in rooms of ten: memory for each, joins a second",
  quick: false,
  async measure({ house }) {
    const sizes = crowds.filter(({ people }) => people + OTHER_FILES <= openFilesLimit());
    const ours = await gatherAll(house, sizes);
    const yardstick = await gatherAll(batchedYardstick, sizes);
    const readings: Reading[] = [];
    for (const [index, { people, memory, held }] of sizes.entries()) {
      const count = people.toLocaleString("en-GB");
      readings.push(
        {
          row: `memory for each of ${count} idle`,
          unit: kibibytes,
          ours: await kibibytesEach(house, people),
          yardstick: await kibibytesEach(batchedYardstick, people),
          target: memory,
        },
        {
          row: `joins, ${count} into rooms of ten`,
          unit: perSecond,
          ours: ours[index]?.joinsPerSecond ?? Number.NaN,
          yardstick: yardstick[index]?.joinsPerSecond,
          target: joining,
        },
        {
          row: `served, of ${count}`,
          unit: peopleUnit,
          ours: ours[index]?.served ?? Number.NaN,
          target: held,
        },
      );
    }
    return readings;
  },
};

export const oneRoom: Figure = {
  name: "one-room",
  summary: "joins a second into one room until 1,000 are in it",
  quick: true,
  async measure({ house }) {
    const people = 1000;
    const seconds = await gatherInOne(house, people);
    const bareSeconds = await gatherInOne(batchedYardstick, people);
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
  await scene.receive(inSmallRooms(WAVE));
  return await scene.gather({ people, announced: true });
}

async function receiveEarlier(scene: Scene): Promise<void> {
  for (let come = 0; come < EARLIER; come += WAVE) {
    await scene.receive(inSmallRooms(WAVE));
  }
}

/** Memory is that of a house which never had more people. */
async function kibibytesEach(subject: Subject, people: number): Promise<number> {
  await using scene = await Scene.open(subject);
  const empty = await scene.target.memory();
  await scene.gather(inSmallRooms(people));
  return ((await scene.target.memory()) - empty) / people / 1024;
}

async function gatherAll(subject: Subject, sizes: typeof crowds): Promise<readonly Gathered[]> {
  await using scene = await Scene.open(subject);
  await receiveEarlier(scene);
  const gathered: Gathered[] = [];
  for (const { people, gatherings } of sizes) {
    const seconds: number[] = [];
    let served = 0;
    while (seconds.length < gatherings) {
      seconds.push(await scene.gather(inSmallRooms(people)));
      if (seconds.length === gatherings) served = await scene.load.ask("roundOfTalk");
      await scene.scatter();
    }
    gathered.push({ joinsPerSecond: people / median(seconds), served });
  }
  return gathered;
}
