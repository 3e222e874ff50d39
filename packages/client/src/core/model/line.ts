// One line of a conversation as it is kept and shown.

export type LineKind =
  | "said"
  | "acted"
  | "told"
  | "sent"
  | "entered"
  | "left"
  | "renamed"
  | "topicSet"
  /** Tells which lines were erased: nobody is shown it. */
  | "erased"
  /** A line that who said it has erased. */
  | "gone"
  | "announced"
  | "answered"
  | "refused";

/** Every line has the same fields, so that a hundred thousand of them stay small. */
export interface Line {
  /** Orders the lines of a conversation, and names a line while the client runs. */
  readonly position: number;
  /** The line's place in the room's log; 0 for lines that are in no log. */
  readonly id: number;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly time: number;
  readonly kind: LineKind;
  /** Who said or did it; "" for the house. */
  readonly who: string;
  /** What was said; of several lines, apart by "\n". */
  readonly text: string;
  /** Whether it is meant for our eyes: it has our name in it, or was told to us alone. */
  readonly mention: boolean;
}

/** A line that has not been given its position yet. */
export type NewLine = Omit<Line, "position">;

/** Kinds that people write to each other, and that count as unread. */
export function isTalk(kind: LineKind): boolean {
  return kind === "said" || kind === "acted" || kind === "told";
}

/** Kinds that tell of coming and going, which a reader skims. */
export function isPresence(kind: LineKind): boolean {
  return kind === "entered" || kind === "left";
}
