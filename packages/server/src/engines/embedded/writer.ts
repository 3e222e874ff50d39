// The worker that alone writes the log: commits whatever has gathered since its last commit.
import { workerData } from "node:worker_threads";
import { dataFiles } from "./data-files.ts";
import { holdLock } from "./lock.ts";
import { logSteps } from "./schema.ts";
import { type Durability, inTransaction, openStore } from "./store.ts";
import { doAll, runWorker } from "./worker-end.ts";
import { WriterJobs } from "./writer-jobs.ts";

export interface WriterOptions {
  readonly folder: string;
  readonly durability: Durability;
}

/** What the writer found in the file. */
export interface LogState {
  /** Milliseconds since 1970, of the newest line; 0 when there is none. */
  readonly lastTime: number;
}

runWorker<WriterJobs, LogState>(() => {
  const { folder, durability } = workerData as WriterOptions;
  const files = dataFiles(folder);
  const lock = holdLock(files.lock, folder);
  const database = openStore(files.log, logSteps, durability);
  const newest = database.prepare("select time from lines order by id desc limit 1").get();
  const jobs = new WriterJobs(database);

  return {
    jobs,
    found: { lastTime: Number(newest?.time ?? 0) },
    answer(batch, post) {
      try {
        post(inTransaction(database, () => doAll(jobs, batch)));
      } catch (error) {
        if (batch.length === 1) post({ failed: 1, error });
        // One that can't be kept must not take the others with it.
        else for (const call of batch) this.answer([call], post);
      }
    },
    close() {
      database.close();
      lock.release();
    },
  };
});
