// Takes away what is older than it is kept, a little at a time.
import type { Clock } from "../../house/clock.ts";
import type { Journal } from "../../house/journal.ts";
import type { Timer } from "../../house/timer.ts";
import type { RetentionPlan } from "../retention.ts";
import type { Indexing } from "./indexing.ts";
import { forgetIdleOwners } from "./owner-sweep.ts";
import type { ReaderJobs } from "./reader-jobs.ts";
import type { WorkerLink } from "./worker-link.ts";
import type { WriterJobs } from "./writer-jobs.ts";

/** Lines taken away in one step: about a millisecond of the writer's time. */
const STEP = 200;
/** Milliseconds between two times of looking for what to take away. */
const PAUSE = 600_000;

export interface PrunerParts {
  readonly writer: WorkerLink<WriterJobs>;
  readonly reader: WorkerLink<ReaderJobs>;
  readonly indexing: Indexing;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly journal: Journal;
}

export class Pruner {
  readonly #plan: RetentionPlan;
  readonly #parts: PrunerParts;
  #hasEnded = false;
  #callOff = (): void => {};

  constructor(plan: RetentionPlan, parts: PrunerParts) {
    this.#plan = plan;
    this.#parts = parts;
  }

  /** Prunes now and from time to time. */
  start(): void {
    if (this.#plan.rooms.length === 0 && this.#plan.others.kind === "everything") return;
    this.#prune()
      .catch((error: unknown) => {
        if (!this.#hasEnded) {
          this.#parts.journal.note("warn", "Old lines could not be taken away.", { error });
        }
      })
      .finally(() => {
        if (!this.#hasEnded) this.#callOff = this.#parts.timer(PAUSE, () => this.start());
      });
  }

  end(): void {
    this.#hasEnded = true;
    this.#callOff();
  }

  async #prune(): Promise<void> {
    const { reader, writer, indexing, clock } = this.#parts;
    for (const { room, before } of await reader.call("surplus", this.#plan, clock())) {
      let removed: readonly number[];
      do {
        removed = await writer.call("prune", room, before, STEP);
        if (removed.length > 0) await indexing.removed(removed);
      } while (removed.length === STEP && !this.#hasEnded);
    }
    await forgetIdleOwners(this.#parts);
  }
}
