// A worker's own end: opens what it works on, says so, and answers calls until there are no more.
import { type MessagePort, parentPort } from "node:worker_threads";
import { type Call, type Calls, NO_MORE, type Opening, type Reply } from "./calls.ts";
import { IndexDamage, StoreProblem } from "./store-problem.ts";

type Batch<Jobs extends Calls<Jobs>> = readonly Call<Jobs>[];

/** How calls that have gathered are done and answered, each once and in order. */
export type Answering = <Jobs extends Calls<Jobs>>(
  jobs: Jobs,
  batch: Batch<Jobs>,
  post: (reply: Reply) => void,
) => void;

/** What a worker is: the jobs it does, and how it does those that have gathered. */
export interface Work<Jobs extends Calls<Jobs>, Found> {
  readonly jobs: Jobs;
  /** What the event loop should know at the start. */
  readonly found: Found;
  readonly answer: Answering;
  /** What an error means for the files it works on: a StoreProblem, or the error itself. */
  explain(error: unknown): unknown;
  close(): void;
}

export function runWorker<Jobs extends Calls<Jobs>, Found>(open: () => Work<Jobs, Found>): void {
  const port = parentPort as MessagePort;
  const post = (message: Reply | Opening<Found>): void => port.postMessage(message);
  let work: Work<Jobs, Found>;
  try {
    work = open();
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error;
    post({ problem: error.message });
    return;
  }
  post({ found: work.found });

  const told = (reply: Reply): Reply => {
    if ("results" in reply) return reply;
    const why = work.explain(reply.error);
    if (!(why instanceof StoreProblem)) return reply;
    return { ...reply, problem: why.message, isIndexDamage: why instanceof IndexDamage };
  };

  port.on("message", (message: Batch<Jobs> | typeof NO_MORE) => {
    if (message !== NO_MORE) {
      work.answer(work.jobs, message, (reply) => post(told(reply)));
      return;
    }
    work.close();
    port.close();
  });
}

/** Does calls one after the other. @throws what the first that fails throws */
export function doAll<Jobs extends Calls<Jobs>>(jobs: Jobs, batch: Batch<Jobs>): Reply {
  return { results: batch.map(([name, ...given]) => jobs[name](...given)) };
}

/** Does calls each by itself: the answer to a short one is not held back by a long one after it. */
export const answerEach: Answering = (jobs, batch, post) => {
  for (const call of batch) {
    try {
      post(doAll(jobs, [call]));
    } catch (error) {
      post({ failed: 1, error });
    }
  }
};
