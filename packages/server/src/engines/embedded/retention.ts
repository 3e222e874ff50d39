// How long what was said is kept.

/** Everything; or lines up to an age in milliseconds; or so many lines of each room. */
export type Retention =
  | { readonly kind: "everything" }
  | { readonly kind: "age"; readonly milliseconds: number }
  | { readonly kind: "lines"; readonly lines: number };

const DAY = 86_400_000;

/** Reads `everything`, `90d` or `10000`. @returns undefined for anything else */
export function readRetention(text: string): Retention | undefined {
  if (text === "everything") return { kind: "everything" };
  const { count, days } = /^(?<count>[1-9]\d{0,8})(?<days>d)?$/.exec(text)?.groups ?? {};
  if (count === undefined) return undefined;
  return days === undefined
    ? { kind: "lines", lines: Number(count) }
    : { kind: "age", milliseconds: Number(count) * DAY };
}

/** Lines to take away: those of a room, or of all rooms, that are older than an id. */
export interface Surplus {
  readonly room: string | null;
  readonly before: number;
}
