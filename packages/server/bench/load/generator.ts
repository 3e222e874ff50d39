// The load generator: a crowd in a process of its own, so that it takes no time from what it measures.
import { answerParent } from "../processes/answering.ts";
import { seededChance } from "./chance.ts";
import { ClosedLoop } from "./closed-loop.ts";
import { Crowd, type Gathering } from "./crowd.ts";
import { Member } from "./member.ts";
import { OpenLoop } from "./open-loop.ts";
import { Sample } from "./sample.ts";
import { MAIN_ROOM, type TongueName, tongueCalled } from "./tongue.ts";

/** How the crowd talks: as fast as it is answered, or so many lines a second. */
export type Pace = "closed-loop" | { readonly linesPerSecond: number; readonly seed: number };

/** What happened between two marks. */
export interface Window {
  readonly seconds: number;
  readonly deliveries: number;
  /** Milliseconds from the instant a line was due to its arrival at a member. */
  readonly delay: { readonly p50: number; readonly p99: number };
  /** The generator's own processor time as a part of one core. */
  readonly generatorLoad: number;
}

/** Members whose lines are looked at one by one. */
const LISTENERS = 20;

let crowd: Crowd;
/** Who asks, and what ends each answer. */
let asker: { readonly member: Member; readonly mark: string };
let sample: Sample;
let talk: ClosedLoop | OpenLoop;
let last: ReturnType<typeof count>;

function count() {
  const { user, system } = process.cpuUsage();
  return {
    at: performance.now(),
    cpu: (user + system) / 1000,
    bytes: crowd.members.reduce((sum, member) => sum + member.bytesHeard, 0),
    sampledBytes: sample.bytes,
    sampledLines: sample.lines,
  };
}

function quantile(sorted: Float64Array, part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

const answers = {
  /** @returns the seconds from the first connection to the last one being in */
  gather(gathering: Gathering): Promise<number> {
    crowd = new Crowd(gathering);
    return crowd.gather(MAIN_ROOM);
  },

  scatter(): void {
    crowd.scatter();
  },

  stall(everyNth: number): void {
    crowd.stall(everyNth);
  },

  /** Someone more comes in, who does what he is told. */
  async bringAsker(tongue: TongueName, port: number): Promise<void> {
    const spoken = tongueCalled(tongue);
    const member = new Member(port, `asker-${tongue}`);
    await member.arrive(spoken, MAIN_ROOM, false);
    asker = { member, mark: spoken.arrivedMark(member.name) };
  },

  /** He types a line; resolves once it is answered. */
  question(line: string): Promise<void> {
    return asker.member.exchange(Buffer.from(`${line}\r\n/ping\r\n`), asker.mark);
  },

  roundOfTalk(): Promise<number> {
    return crowd.roundOfTalk();
  },

  startTalk(pace: Pace): void {
    const { members, tongue } = crowd;
    for (const member of members) member.becomeDeaf();
    // Without a pause there are too many lines to look at more than one member's.
    sample = new Sample(members, pace === "closed-loop" ? 1 : LISTENERS);
    talk =
      pace === "closed-loop"
        ? new ClosedLoop(members, tongue)
        : new OpenLoop(members, tongue, pace.linesPerSecond, seededChance(pace.seed));
    talk.start();
    sample.listen();
    last = count();
  },

  stopTalk(): void {
    talk.stop();
  },

  /** What happened since the last mark, or the start of the talk. */
  mark(): Window {
    const former = last;
    last = count();
    const seconds = (last.at - former.at) / 1000;
    const lines = last.sampledLines - former.sampledLines;
    const linesPerByte = lines / (last.sampledBytes - former.sampledBytes);
    const delays = sample.takeDelays();
    return {
      seconds,
      deliveries: (last.bytes - former.bytes) * linesPerByte,
      delay: { p50: quantile(delays, 0.5), p99: quantile(delays, 0.99) },
      generatorLoad: (last.cpu - former.cpu) / (seconds * 1000),
    };
  },
};

export type GeneratorAnswers = typeof answers;

answerParent(answers);
