// One line of a conversation as it is kept and shown.

export const lineKinds = [
  "said",
  "acted",
  "told",
  "sent",
  "entered",
  "left",
  "renamed",
  "topicSet",
  /** Tells which lines were erased: nobody is shown it. */
  "erased",
  /** A line that who said it has erased. */
  "gone",
  "announced",
  "answered",
  "refused",
] as const;

export type LineKind = (typeof lineKinds)[number];

/** UTF-16 units of one line that are kept, but for the `…` behind them. */
export const TEXT_LIMIT = 16_000;
/** The same of a name; no server of ours lets in half of that. */
export const NAME_LIMIT = 64;

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

/**
 * A line at its place; one that nobody could have meant to say, as far as anyone would read it.
 * All lines are made here, field by field: V8 reads and keeps objects of one shape best.
 */
export function placed({ id, time, kind, who, text, mention }: NewLine, position: number): Line {
  return {
    position,
    id,
    time,
    kind,
    who: who.length <= NAME_LIMIT ? who : who.slice(0, NAME_LIMIT).toWellFormed(),
    text: text.length <= TEXT_LIMIT ? text : `${text.slice(0, TEXT_LIMIT).toWellFormed()}…`,
    mention,
  };
}
