// Where the house writes down what its keeper should know. `operations/journal.ts` is the real one.

export type JournalLevel = "debug" | "info" | "warn" | "error";

export interface Journal {
  /** @param details what the sentence is about, by name; an `error` keeps its stack */
  note(level: JournalLevel, sentence: string, details?: Readonly<Record<string, unknown>>): void;
}
