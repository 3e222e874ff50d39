// How far we have read, and what of that the server knows, which tells our other devices.
import type { ConversationId } from "./conversation.ts";

type Marks = ReadonlyMap<ConversationId, number>;

export interface ReadMarks {
  /** The last line of each conversation that the server knows to be read, on whichever device. */
  readonly known: Marks;
  /** Those that are further on, and to be reported when we are there. */
  readonly pending: Marks;
  /** When to report; undefined while nothing is to be. */
  readonly reportAt: number | undefined;
  /** No report before that: however much is read, the server hears of it now and then. */
  readonly quietUntil: number;
}

export const noReadMarks: ReadMarks = {
  known: new Map(),
  pending: new Map(),
  reportAt: undefined,
  quietUntil: 0,
};

/** Marks moved on to these, where they are further on. */
export function furthest(marks: Marks, others: Iterable<readonly [ConversationId, number]>): Marks {
  const next = new Map(marks);
  for (const [id, line] of others) if (line > (next.get(id) ?? 0)) next.set(id, line);
  return next;
}

/** Marks without those that are no further on than others. */
export function beyond(marks: Marks, others: Marks): Marks {
  return new Map([...marks].filter(([id, line]) => line > (others.get(id) ?? 0)));
}
