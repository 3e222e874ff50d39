// The worker that alone writes the search index, and writes back the log, out of the way of commits.
import { workerData } from "node:worker_threads";
import { dataFiles } from "./data-files.ts";
import { letOthersGoFirst } from "./low-priority.ts";
import { SearchIndex } from "./search-index.ts";
import { explained, explainIndex } from "./store-problem.ts";
import { answerEach, runWorker } from "./worker-end.ts";
import { WriteBack } from "./write-back.ts";

export interface IndexerOptions {
  readonly folder: string;
}

export interface IndexerJobs {
  /**
   * Puts the next lines up to this id into the index. The first call opens it.
   * @returns up to which id it got
   */
  catchUp(newest: number): number;
  /**
   * Writes a part of the index anew in which words of erased lines may stand.
   * @returns whether there is more of that to do
   */
  scrub(): boolean;
  /** Takes lines out of the index, after they were taken out of the log. */
  forget(ids: readonly number[]): void;
  /** Removes the index, which nobody else has open; what asks for it next begins it anew. */
  remove(): void;
  /** Writes what was committed into the log's file. */
  writeBack(): void;
}

runWorker<IndexerJobs, null>(() => {
  letOthersGoFirst();
  const files = dataFiles((workerData as IndexerOptions).folder);
  let index: SearchIndex | undefined;
  let log: WriteBack | undefined;
  const jobs: IndexerJobs = {
    catchUp(newest) {
      index ??= SearchIndex.open(files, newest);
      return index.catchUp(newest);
    },
    scrub() {
      return index?.scrub() ?? false;
    },
    forget(ids) {
      index?.forget(ids);
    },
    remove() {
      index?.close();
      index = undefined;
      SearchIndex.remove(files);
    },
    writeBack() {
      explained(files.log, () => {
        log ??= new WriteBack(files.log);
        log.run();
      });
    },
  };

  return {
    jobs,
    found: null,
    answer: answerEach,
    explain: (error) => explainIndex(error, files.search),
    close() {
      index?.close();
      log?.close();
    },
  };
});
