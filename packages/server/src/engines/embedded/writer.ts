// The worker that alone writes the log: commits whatever has gathered since its last commit.
import type { DatabaseSync } from "node:sqlite";
import { workerData } from "node:worker_threads";
import { dataFiles } from "./data-files.ts";
import { holdLock } from "./lock.ts";
import { logSteps } from "./schema.ts";
import { type Durability, emptyWriteAheadLog, inTransaction, openStore } from "./store.ts";
import { explain, explained } from "./store-problem.ts";
import { type Answering, doAll, runWorker } from "./worker-end.ts";
import { WriterJobs } from "./writer-jobs.ts";

export interface WriterOptions {
  readonly folder: string;
  readonly durability: Durability;
}

/** What the writer found in the file. */
export interface LogState {
  /** The newest id that was ever used; 0 when there is none. */
  readonly lastId: number;
  /** Milliseconds since 1970, of the newest line; 0 when there is none. */
  readonly lastTime: number;
}

runWorker<WriterJobs, LogState>(() => {
  const { folder, durability } = workerData as WriterOptions;
  const files = dataFiles(folder);
  const lock = holdLock(files.lock, folder);
  const database = openStore(files.log, logSteps, durability);

  const { found, work } = explained(files.log, () => {
    const state = stateOf(database);
    return { found: state, work: new WriterJobs(database, state.lastId) };
  });
  // An earlier run may have been killed before it got to that.
  let owesErasure = true;

  const answer: Answering = (jobs, batch, post) => {
    try {
      const reply = inTransaction(database, () => doAll(jobs, batch));
      owesErasure ||= work.takeErased();
      if (owesErasure) owesErasure = !emptyWriteAheadLog(database);
      post(reply);
    } catch (error) {
      work.undone();
      if (batch.length === 1) post({ failed: 1, error });
      // One that can't be kept must not take the others with it.
      else for (const call of batch) answer(jobs, [call], post);
    }
  };

  return {
    jobs: work,
    found,
    answer,
    explain: (error) => explain(error, files.log),
    close() {
      database.close();
      lock.release();
    },
  };
});

function stateOf(database: DatabaseSync): LogState {
  const gone = database.prepare("select id from last_id").get();
  const newest = database.prepare("select id, time from lines order by id desc limit 1").get();
  const lastId = Math.max(Number(gone?.id ?? 0), Number(newest?.id ?? 0));
  return { lastId, lastTime: Number(newest?.time ?? 0) };
}
