// The worker that reads the log, on a connection of its own: a long read delays no commit.
import type { DatabaseSync } from "node:sqlite";
import { workerData } from "node:worker_threads";
import { dataFiles } from "./data-files.ts";
import { ReaderJobs } from "./reader-jobs.ts";
import { logSteps } from "./schema.ts";
import { openStoreForReading } from "./store.ts";
import { doAll, runWorker } from "./worker-end.ts";

export interface ReaderOptions {
  readonly folder: string;
}

runWorker<ReaderJobs, null>(() => {
  const { folder } = workerData as ReaderOptions;
  // Opened at the first call, by when the writer has made the file what it should be: so that
  // both workers can start at once.
  let database: DatabaseSync | undefined;
  const connect = () => {
    database = openStoreForReading(dataFiles(folder).log, logSteps);
    return database;
  };
  const jobs = new ReaderJobs(connect);

  return {
    jobs,
    found: null,
    answer(batch, post) {
      // Each by itself: a short read is not held back by a long one after it.
      for (const call of batch) {
        try {
          post(doAll(jobs, [call]));
        } catch (error) {
          post({ failed: 1, error });
        }
      }
    },
    close: () => database?.close(),
  };
});
