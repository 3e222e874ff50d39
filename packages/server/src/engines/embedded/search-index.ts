// The search index: made from the log, in a file of its own.
import { rmSync } from "node:fs";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { wordsOf } from "../search-words.ts";
import type { DataFiles } from "./data-files.ts";
import { nameTerm, roomTerm } from "./index-terms.ts";
import { indexSteps, logSteps } from "./schema.ts";
import { MERGED_PAGES, Scrubbing } from "./scrubbing.ts";
import { inTransaction, openStore, openStoreForReading } from "./store.ts";
import { explained } from "./store-problem.ts";

/** Lines put into the index in one transaction. */
const BATCH = 1_000;

export class SearchIndex {
  readonly #index: DatabaseSync;
  readonly #log: DatabaseSync;
  readonly #logFile: string;
  readonly #nextLines: StatementSync;
  readonly #insert: StatementSync;
  readonly #insertOwn: StatementSync;
  readonly #delete: StatementSync;
  readonly #deleteOwn: StatementSync;
  readonly #setProgress: StatementSync;
  readonly #merge: StatementSync;
  readonly #scrubbing: Scrubbing;
  #indexed: number;

  private constructor(index: DatabaseSync, log: DatabaseSync, logFile: string) {
    this.#index = index;
    this.#log = log;
    this.#logFile = logFile;
    // FTS5's own tables have row ids beyond a JavaScript number, which run() would throw at: also
    // of a statement that comes after one of theirs.
    const prepareWrite = (sql: string) => index.prepare(sql, { readBigInts: true });
    this.#nextLines = log.prepare(
      `select id, room, who, text, type, talk, owner from lines
       where id > ? and id <= ? and (talk or owner is not null or type = 'erased')
       order by id limit ?`,
      { returnArrays: true },
    );
    this.#insert = prepareWrite("insert into words (rowid, room, who, text) values (?, ?, ?, ?)");
    this.#insertOwn = prepareWrite("insert into own_lines (line, owner) values (?, ?)");
    this.#delete = prepareWrite("delete from words where rowid = ?");
    this.#deleteOwn = prepareWrite("delete from own_lines where line = ?");
    this.#setProgress = prepareWrite("update progress set line = ?");
    this.#merge = prepareWrite("insert into words (words, rank) values ('merge', ?)");
    const progress = index.prepare("select line, scrubbing from progress").get();
    this.#indexed = Number(progress?.line);
    const statements = {
      merge: this.#merge,
      countChanges: prepareWrite("select total_changes() as count"),
      note: prepareWrite("update progress set scrubbing = ?"),
    };
    this.#scrubbing = new Scrubbing(index, statements, progress?.scrubbing === 1);
  }

  /**
   * Opens the index, or begins it anew where there is none that can be used.
   * @param newest the newest id there is in the log
   */
  static open(files: DataFiles, newest: number): SearchIndex {
    const log = openStoreForReading(files.log, logSteps);
    const usable = SearchIndex.#tryToOpen(files, log, newest);
    if (usable !== undefined) return usable;
    SearchIndex.remove(files);
    return new SearchIndex(openStore(files.search, indexSteps, "normal"), log, files.log);
  }

  /** Removes an index that nobody has open. */
  static remove(files: DataFiles): void {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(files.search + suffix, { force: true });
  }

  static #tryToOpen(files: DataFiles, log: DatabaseSync, newest: number): SearchIndex | undefined {
    let index: DatabaseSync | undefined;
    try {
      index = openStore(files.search, indexSteps, "normal");
      const opened = new SearchIndex(index, log, files.log);
      // One that is ahead of the log is of another log: a backup was put in place.
      if (opened.#indexed <= newest) return opened;
    } catch {
      // Damaged, too new, or a stranger's: all of it can be made again.
    }
    index?.close();
    return undefined;
  }

  /** Puts the next lines up to this id into the index. @returns up to which id it got */
  catchUp(newest: number): number {
    if (this.#indexed < newest) {
      const lines = this.#read(newest);
      this.#add(lines, lines.length < BATCH ? newest : (lines.at(-1)?.[0] ?? newest));
    }
    return this.#indexed;
  }

  /** Takes lines out of the index. */
  forget(ids: readonly number[]): void {
    inTransaction(this.#index, () => {
      for (const id of ids) this.#remove(id);
    });
  }

  /**
   * Writes a part of the index anew in which words of erased lines may stand.
   * @returns whether there is more of that to do
   */
  scrub(): boolean {
    return this.#scrubbing.goOn();
  }

  close(): void {
    this.#index.close();
    this.#log.close();
  }

  /** Damage in the log is not the index's, which would be made again in vain. */
  #read(newest: number): Line[] {
    const read = () => this.#nextLines.all(this.#indexed, newest, BATCH);
    return explained(this.#logFile, read) as unknown as Line[];
  }

  #remove(id: number): void {
    this.#delete.run(id);
    this.#deleteOwn.run(id);
  }

  #add(lines: readonly Line[], last: number): void {
    const hasErased = lines.some(([, , , , type]) => type === "erased");
    inTransaction(this.#index, () => {
      for (const [id, room, who, text, type, talk, owner] of lines) {
        if (type === "erased") for (const gone of text.split(",")) this.#remove(Number(gone));
        if (talk) this.#insert.run(id, roomTerm(room), nameTerm(who), wordsOf(text).join(" "));
        if (owner !== null) this.#insertOwn.run(id, owner);
      }
      if (hasErased) this.#scrubbing.note();
      this.#setProgress.run(last);
    });
    if (hasErased) this.#scrubbing.begin();
    this.#scrubbing.finish();
    this.#indexed = last;
    this.#merge.run(MERGED_PAGES);
  }
}

type Line = readonly [
  id: number,
  room: string,
  who: string,
  text: string,
  type: string,
  talk: number,
  owner: number | null,
];
