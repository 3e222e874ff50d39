// The worker that reads the log, on a connection of its own: a long read delays no commit.
import { workerData } from "node:worker_threads";
import { dataFiles } from "./data-files.ts";
import { ReaderJobs } from "./reader-jobs.ts";
import { answerEach, runWorker } from "./worker-end.ts";

export interface ReaderOptions {
  readonly folder: string;
}

runWorker<ReaderJobs, null>(() => {
  const jobs = new ReaderJobs(dataFiles((workerData as ReaderOptions).folder));
  return { jobs, found: null, answer: answerEach, close: () => jobs.close() };
});
