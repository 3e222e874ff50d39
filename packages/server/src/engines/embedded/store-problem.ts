// Why data can't be kept, as a sentence that says what to do.
import { EngineProblem } from "../engine.ts";

/** Expected, and for the keeper of the server to solve: not a bug of ours. */
export class StoreProblem extends EngineProblem {
  override readonly name = "StoreProblem";
}

/** The search index is damaged: all of it can be made again from the log. */
export class IndexDamage extends StoreProblem {}

/** The errors that SQLite reports, by its primary result codes (sqlite.org/rescode.html). */
const BUSY = 5;
const READ_ONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CAN_NOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/** What an error of SQLite or the file system means for a file. A bug stays what it is. */
export function explain(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreProblem) return error;
  const sentence = sentenceOf(error, file);
  return sentence === undefined ? error : new StoreProblem(sentence, { cause: error });
}

/** Does something with a file. @throws what its errors mean */
export function explained<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw explain(error, file);
  }
}

/** The same for the search index, which can be made again. */
export function explainIndex(error: unknown, file: string): unknown {
  if (error instanceof StoreProblem || !isDamage(error)) return explain(error, file);
  return new IndexDamage(
    `${file} is damaged, and only the search needs it. Stop the server and delete it: the next start makes it again.`,
    { cause: error },
  );
}

/** Whether a file has other bytes in it than were written. */
export function isDamage(error: unknown): boolean {
  const { errcode } = Object(error) as { errcode?: number };
  return errcode !== undefined && [CORRUPT, NOT_A_DATABASE].includes(errcode & 0xff);
}

function sentenceOf(error: Error, file: string): string | undefined {
  const { code, errcode } = error as { code?: string; errcode?: number };
  switch (code) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `${file} can't be written: the rights do not allow it. Choose another folder with --data.`;
    case "EEXIST":
    case "ENOTDIR":
      return `${file} is no folder. Choose another with --data.`;
    case "ENOSPC":
      return `${file} can't be written: the disk is full.`;
  }
  if (errcode === undefined) return undefined;
  // An extended code has its primary code in the low byte.
  switch (errcode & 0xff) {
    case BUSY:
      return `${file} is in use by another program.`;
    case READ_ONLY:
      return `${file} can't be written: the rights do not allow it. Choose another folder with --data.`;
    case CAN_NOT_OPEN:
      // SQLite does not say which.
      return `${file} can't be opened: the rights do not allow it (choose another folder with --data), or the process has as many files open as it may (see ulimit -n).`;
    case IO_ERROR:
      return `${file} can't be read or written: the disk reports an error (${error.message}).`;
    case FULL:
      return `${file} can't be written: the disk is full.`;
    case CORRUPT:
    case NOT_A_DATABASE:
      return `${file} is damaged. Nothing in it was changed: restore it from a backup, or move it away to begin anew.`;
    default:
      return undefined;
  }
}
