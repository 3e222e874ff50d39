// The kinds of value that facts are made of. Every text is cleaned as it is checked, on both
// ends of the wire: neither a user nor a server can put a control character in another's screen.
import * as v from "valibot";
import { cleanText } from "../framing/clean.ts";

/** One line of text. */
export const text = v.pipe(v.string(), v.transform(cleanText));

/** Text of one line or several, apart by "\n". */
export const lines = v.pipe(
  v.string(),
  v.transform((value) => value.split("\n").map(cleanText).join("\n")),
);

/** A person's or a room's name. */
export const name = v.pipe(v.string(), v.transform(cleanText));

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const instant = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15));

/** A line's place in the log: grows, never changes, is never used again. */
export const lineId = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** The id a client gave its own line, to know it again. */
export const clientLineId = v.pipe(
  v.string(),
  v.transform(cleanText),
  v.minLength(1),
  v.maxLength(64),
);

/** How far a room has been read, or what was said with the person of `@name`: the last line's id. */
export const readMark = v.object({ room: name, id: lineId });
export type ReadMark = v.InferOutput<typeof readMark>;

/** A secret by which a person is known on all of his devices. */
export const personalKey = v.pipe(
  v.string(),
  v.transform(cleanText),
  v.minLength(16),
  v.maxLength(128),
);

/** How long what is said in a room is kept: everything, where neither days nor lines are told. */
export const kept = v.object({
  /** Whether it outlives the house. */
  lasts: v.boolean(),
  /** For how many days. */
  days: v.optional(v.pipe(v.number(), v.minValue(1))),
  /** How many of the newest lines. */
  lines: v.optional(v.pipe(v.number(), v.minValue(1))),
});
export type Kept = v.InferOutput<typeof kept>;

/** How many. */
export const amount = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A person as others see them. */
export const person = v.object({
  name,
  /** Why the person is away, or "" without a reason; missing when he is here. */
  away: v.optional(text),
});
export type Person = v.InferOutput<typeof person>;

/** A room as a visitor may choose it. */
export const roomSummary = v.object({
  name,
  topic: text,
  members: amount,
  /** Whether the one who asked is a member. */
  joined: v.boolean(),
});
export type RoomSummary = v.InferOutput<typeof roomSummary>;

/** A command as programs complete it and people read of it. */
export const commandSummary = v.object({
  name: text,
  aliases: v.array(text),
  usage: text,
  summary: text,
  arguments: v.array(v.object({ name: text, kind: text, optional: v.boolean() })),
});
export type CommandSummary = v.InferOutput<typeof commandSummary>;
