// The worker that reads the log, on a connection of its own: a long read delays no commit.
import { workerData } from "node:worker_threads";
import { dataFiles } from "./data-files.ts";
import { ReaderJobs } from "./reader-jobs.ts";
import { explain } from "./store-problem.ts";
import { answerEach, runWorker } from "./worker-end.ts";

export interface ReaderOptions {
  readonly folder: string;
}

runWorker<ReaderJobs, null>(() => {
  const files = dataFiles((workerData as ReaderOptions).folder);
  const jobs = new ReaderJobs(files);
  return {
    jobs,
    found: null,
    answer: answerEach,
    explain: (error) => explain(error, files.log),
    close: () => jobs.close(),
  };
});
