// What was sent before, to be brought back: one step older, one step newer.

export interface History {
  /** Oldest first. */
  readonly entries: readonly string[];
  /** Which entry is in the draft; `entries.length` is the draft that was begun itself. */
  readonly at: number;
  /** The draft that was begun before going back. */
  readonly begun: string;
}

/** Drafts that are remembered. */
const HISTORY_LIMIT = 500;

export const emptyHistory: History = { entries: [], at: 0, begun: "" };

/** Remembers what was sent; what was sent twice in a row is one entry. */
export function remembering({ entries }: History, text: string): History {
  const next = entries.at(-1) === text ? entries : [...entries, text].slice(-HISTORY_LIMIT);
  return { entries: next, at: next.length, begun: "" };
}

/** One entry older, with what is now to stand in the draft; undefined at the oldest. */
export function older(history: History, draft: string): [History, string] | undefined {
  const text = history.entries[history.at - 1];
  if (text === undefined) return undefined;
  const begun = history.at === history.entries.length ? draft : history.begun;
  return [{ ...history, at: history.at - 1, begun }, text];
}

/** One entry newer, or back to the draft that was begun; undefined when that is there already. */
export function newer(history: History): [History, string] | undefined {
  if (history.at >= history.entries.length) return undefined;
  const at = history.at + 1;
  return [{ ...history, at }, history.entries[at] ?? history.begun];
}
