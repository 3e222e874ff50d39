// The event loop's end of a worker: collects calls and posts them together, while it does the last.
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { type Call, type Calls, type Failure, NO_MORE, type Opening, type Reply } from "./calls.ts";
import { IndexDamage, StoreProblem } from "./store-problem.ts";

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

export class WorkerLink<Jobs extends Calls<Jobs>> {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  readonly #ended: Promise<void>;
  #outgoing: Call<Jobs>[] = [];
  /** Whether what is outgoing will be posted at the end of this turn of the loop. */
  #isPosting = false;
  #whyNot: Error | undefined;
  readonly #post = (): void => this.#postOutgoing();
  readonly #postNextTurn = (): void => void setImmediate(this.#post);

  private constructor(worker: Worker) {
    this.#worker = worker;
    this.#ended = new Promise((resolve) => worker.once("exit", () => resolve()));
    worker.on("message", (reply: Reply) => this.#settle(reply));
    worker.on("error", (error) => this.#giveUp(error));
    worker.once("exit", () => this.#giveUp(new Error("The worker has ended.")));
  }

  /**
   * Starts the worker in the file of that name beside this one.
   * @throws StoreProblem when it can't open what it works on
   */
  static async open<Jobs extends Calls<Jobs>, Found>(
    name: string,
    workerData: unknown,
  ): Promise<{ link: WorkerLink<Jobs>; found: Found }> {
    // Built it is a .js file, and run from source a .ts file, like this one.
    const file = new URL(`./${name}${extname(import.meta.url)}`, import.meta.url);
    const worker = new Worker(file, { workerData, name });
    const opening = await new Promise<Opening<Found>>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
    if ("problem" in opening) throw new StoreProblem(opening.problem);
    return { link: new WorkerLink<Jobs>(worker), found: opening.found };
  }

  /** @throws what the worker threw, or why there is none */
  call<Name extends keyof Jobs>(
    ...call: readonly [Name, ...Parameters<Jobs[Name]>]
  ): Promise<Awaited<ReturnType<Jobs[Name]>>> {
    return new Promise((resolve, reject) => {
      if (this.#whyNot !== undefined) {
        reject(this.#whyNot);
        return;
      }
      this.#outgoing.push(call);
      this.#waiting.push({ resolve, reject });
      this.#postSoon();
    });
  }

  /** Waits for the answers to all calls so far, then ends the worker. */
  async close(): Promise<void> {
    if (this.#whyNot === undefined) {
      this.#postOutgoing();
      this.#worker.postMessage(NO_MORE);
      this.#whyNot = new Error("The log is closed.");
    }
    await this.#ended;
  }

  /**
   * A message costs far more than what is in it. So nothing is posted to a worker that has not
   * answered the last of it, which would have to wait there, and what gathers meanwhile goes as one.
   */
  #postSoon(): void {
    const isAnswered = this.#waiting.length === this.#outgoing.length;
    if (!isAnswered || this.#isPosting || this.#outgoing.length === 0) return;
    this.#isPosting = true;
    setImmediate(this.#post);
  }

  /**
   * Those who are just being told what was answered will say more: where there are many of them,
   * the next message waits for what they say.
   */
  #postAfterNews(): void {
    if (this.#isPosting) return;
    this.#isPosting = true;
    setImmediate(this.#postNextTurn);
  }

  #postOutgoing(): void {
    this.#isPosting = false;
    if (this.#outgoing.length === 0) return;
    const calls = this.#outgoing;
    this.#outgoing = [];
    this.#worker.postMessage(calls);
  }

  #settle(reply: Reply): void {
    const isResult = "results" in reply;
    const answered = this.#waiting.splice(0, isResult ? reply.results.length : reply.failed);
    answered.forEach((waiting, index) => {
      if (isResult) waiting.resolve(reply.results[index] as never);
      else waiting.reject(reasonIn(reply));
    });
    if (answered.length > 1) this.#postAfterNews();
    else this.#postSoon();
  }

  #giveUp(error: unknown): void {
    this.#whyNot ??= error instanceof Error ? error : new Error(String(error));
    this.#outgoing = [];
    for (const waiting of this.#waiting.splice(0)) waiting.reject(this.#whyNot);
  }
}

function reasonIn({ error, problem, isIndexDamage }: Failure): unknown {
  if (problem === undefined) return error;
  const Reason = isIndexDamage ? IndexDamage : StoreProblem;
  return new Reason(problem, { cause: error });
}
