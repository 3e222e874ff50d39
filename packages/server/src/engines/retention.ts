// How long what was said is kept, in each room.
import { type Kept, nameKeys, readName } from "@tea-party/protocol";

/** Everything; or lines up to an age in milliseconds; or so many lines. */
export type Retention =
  | { readonly kind: "everything" }
  | { readonly kind: "age"; readonly milliseconds: number }
  | { readonly kind: "lines"; readonly lines: number };

/** Of rooms that are named, and of all others. */
export interface RetentionPlan {
  readonly others: Retention;
  readonly rooms: readonly { readonly name: string; readonly retention: Retention }[];
}

export const keepEverything: RetentionPlan = { others: { kind: "everything" }, rooms: [] };

const DAY = 86_400_000;

/**
 * Reads `90d`, or `90d,lobby=everything,garden=1000`: the amount without a name is that of all
 * rooms that have none of their own, and everything when there is none.
 * @returns undefined for anything else
 */
export function readRetentionPlan(text: string): RetentionPlan | undefined {
  let others: Retention | undefined;
  const rooms = new Map<string, Retention>();
  for (const part of text.split(",")) {
    const [amount = "", name] = part.trim().split("=").reverse();
    const retention = readRetention(amount);
    if (retention === undefined || part.split("=").length > 2) return undefined;
    if (name === undefined) {
      if (others !== undefined) return undefined;
      others = retention;
    } else {
      const room = readName(name);
      if (typeof room === "string" || rooms.has(room.text)) return undefined;
      rooms.set(room.text, retention);
    }
  }
  return {
    others: others ?? keepEverything.others,
    rooms: Array.from(rooms, ([name, retention]) => ({ name, retention })),
  };
}

/** What holds in a room, by whichever of its look-alike names the plan calls it. */
export function retentionOf({ others, rooms }: RetentionPlan, room: string): Retention {
  if (rooms.length === 0) return others;
  const keys = nameKeys(room);
  const named = rooms.find(({ name }) => nameKeys(name).some((key) => keys.includes(key)));
  return named?.retention ?? others;
}

/** The same as people in the room are told it. @param lasts whether it outlives the house */
export function keptOf(retention: Retention, lasts: boolean): Kept {
  switch (retention.kind) {
    case "everything":
      return { lasts };
    case "age":
      return { lasts, days: retention.milliseconds / DAY };
    case "lines":
      return { lasts, lines: retention.lines };
  }
}

function readRetention(text: string): Retention | undefined {
  if (text === "everything") return { kind: "everything" };
  const { count, days } = /^(?<count>[1-9]\d{0,8})(?<days>d)?$/.exec(text)?.groups ?? {};
  if (count === undefined) return undefined;
  return days === undefined
    ? { kind: "lines", lines: Number(count) }
    : { kind: "age", milliseconds: Number(count) * DAY };
}
