// One measurement's setting: something to measure, and a crowd in it.
import { setTimeout as wait } from "node:timers/promises";
import type { Gathering } from "./load/crowd.ts";
import type { GeneratorAnswers, Pace, Window } from "./load/generator.ts";
import { Subprocess } from "./processes/subprocess.ts";
import type { EngineName } from "./targets/engine.ts";
import { openHouse, openYardstick, type Target } from "./targets/target.ts";
import type { Manner } from "./targets/yardstick.ts";

export type Subject =
  | { readonly kind: "house"; readonly engine: EngineName; readonly flags?: readonly string[] }
  | { readonly kind: "yardstick"; readonly manner: Manner };

/** What is told to many at once with as few writes as can be. */
export const batchedYardstick: Subject = { kind: "yardstick", manner: "batched" };

/** Who comes, where the rest follows from what is measured. */
type Guests = Pick<Gathering, "people" | "roomSize"> &
  Partial<Pick<Gathering, "announced" | "initial">>;

/** A window of talk, with what it cost. */
export interface Measured extends Window {
  /** Microseconds of the target's processor time for one line told to one member. */
  readonly cpuPerDelivery: number;
}

/**
 * Milliseconds of talk without a pause, in which what runs often is compiled. A server that people
 * use has been up for days; its rubbish of this time is taken away before the clock runs.
 */
const WARM_UP = 1_000;
/** Milliseconds of talk at the pace to be measured before the clock runs. */
const RUN_IN = 1_000;
/** Milliseconds between two looks at whether a target has anything left to do. */
const LOOK_INTERVAL = 100;
/** Looks after which it is measured all the same. */
const LOOKS = 80;
/** Microseconds of processor time between two looks that are no work. */
const NO_WORK = 3_000;

export class Scene implements AsyncDisposable {
  readonly target: Target;
  readonly load: Subprocess<GeneratorAnswers>;
  readonly #subject: Subject;

  private constructor(subject: Subject, target: Target, load: Subprocess<GeneratorAnswers>) {
    this.#subject = subject;
    this.target = target;
    this.load = load;
  }

  static async open(subject: Subject): Promise<Scene> {
    const load = new Subprocess<GeneratorAnswers>(new URL("load/generator.ts", import.meta.url));
    const target =
      subject.kind === "house"
        ? await openHouse(subject.engine, subject.flags ?? [])
        : await openYardstick(subject.manner);
    return new Scene(subject, target, load);
  }

  /** Has a crowd come and go, so that what runs when someone comes is compiled. */
  async receive(guests: Guests): Promise<void> {
    await this.gather({ ...guests, initial: "w" });
    await this.scatter();
  }

  /** Has everyone go who is there. */
  async scatter(): Promise<void> {
    await this.load.ask("scatter");
    await this.settle();
  }

  /** @returns the seconds from the first connection to the last one being in */
  gather(guests: Guests, asProgram = false): Promise<number> {
    const ofHouse = asProgram ? "program" : "telnet";
    const tongue = this.#subject.kind === "house" ? ofHouse : "bare";
    const { port } = this.target;
    return this.load.ask("gather", { announced: false, initial: "p", ...guests, tongue, port });
  }

  /** Lets the crowd talk, and measures once house and crowd are in their stride. */
  async talk(pace: Pace, seconds: number): Promise<Measured> {
    await this.load.ask("startTalk", "closed-loop");
    await wait(WARM_UP);
    await this.load.ask("stopTalk");
    // Also takes away the rubbish of that time.
    await this.target.memory();
    await this.settle();
    await this.load.ask("startTalk", pace);
    await wait(RUN_IN);
    await this.load.ask("mark");
    const before = await this.target.cpu();
    await wait(seconds * 1000);
    const window = await this.load.ask("mark");
    const cpu = (await this.target.cpu()) - before;
    await this.load.ask("stopTalk");
    return { ...window, cpuPerDelivery: cpu / window.deliveries };
  }

  /** Waits until the target has done what was left to do, such as to index what was said. */
  async settle(): Promise<void> {
    await this.target.catchUp();
    let before = await this.target.cpu();
    for (let look = 0; look < LOOKS; look++) {
      await wait(LOOK_INTERVAL);
      const now = await this.target.cpu();
      if (now - before < NO_WORK) return;
      before = now;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.load[Symbol.asyncDispose]();
    await this.target[Symbol.asyncDispose]();
  }
}
