// What one person said: told by a secret that he holds, and never by a name, which anyone may have
// next.
import type { LoggedEvent } from "@tea-party/protocol";

/** Whose words a draft is made of, beside the name that they are said under. */
export interface Origin {
  /** The digest of the speaker's secret: nobody who reads the file could speak as him. */
  readonly owner: string;
  /** Whom a private word is for. */
  readonly to?: string | undefined;
}

/** Some of the lines of one person. */
export interface OwnChoice {
  /** The digests of all secrets that he has shown. */
  readonly owners: readonly string[];
  /** Only these lines, where they are his; all of his when missing. */
  readonly ids?: readonly number[] | undefined;
}

/** Which of his lines to read: without `after` the newest of those asked for, else the oldest. */
export interface OwnQuery {
  readonly owners: readonly string[];
  /** Only lines older than this id. */
  readonly before?: number | undefined;
  /** Only lines newer than this id. */
  readonly after?: number | undefined;
  /** The most lines to read. */
  readonly limit: number;
}

export interface OwnLine {
  readonly event: LoggedEvent;
  /** Whom it was told, of a private word. */
  readonly to: string | undefined;
}

export interface OwnPage {
  /** Oldest first. */
  readonly lines: readonly OwnLine[];
  /** Whether there is more in the direction of reading. */
  readonly more: boolean;
}

/** The most ids in one `erased` fact. */
export const ERASED_AT_ONCE = 200;

export interface OwnLines {
  /** Whether something is kept that was said by this owner. */
  knows(owner: string): Promise<boolean>;
  read(query: OwnQuery): Promise<OwnPage>;
  count(choice: OwnChoice): Promise<number>;
  /**
   * Takes lines away for good, from everything that the engine keeps, and appends to each room's
   * log which of its ids are gone (`erased`), for followers and later readers. Ids are not used
   * again.
   * @returns how many lines were taken away
   */
  erase(choice: OwnChoice): Promise<number>;
}
