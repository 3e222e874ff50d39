// What of a sitting outlives it: what was being written, what was not sent yet, what was read.
import * as v from "valibot";

const delivery = v.variant("state", [
  v.object({ state: v.picklist(["queued", "unsure"]) }),
  v.object({ state: v.literal("failed"), reason: v.string() }),
]);

const schema = v.object({
  /** Of this form. A file of another form is one we can't read. */
  version: v.literal(1),
  /** Under which name we were in last; "" when we never were. */
  name: v.string(),
  /** The secret by which the server knows our session again; "" when there is none. */
  token: v.string(),
  /** The secret by which we are the same person on all devices; "" in a file of earlier times. */
  key: v.optional(v.string(), ""),
  /** The last private word that we were told and that was not left unread; 0 when there is none. */
  toldUpTo: v.optional(v.number(), 0),
  /** The conversation that was on the screen. */
  active: v.string(),
  conversations: v.array(
    v.object({
      id: v.string(),
      /** Whether it was open, or is only remembered for its history. */
      isOpen: v.boolean(),
      draft: v.string(),
      /** What was sent from there, oldest first. */
      history: v.array(v.string()),
      /** Whether it neither counts nor rings. */
      isMuted: v.optional(v.boolean(), false),
      /** The id of the last line that was read; 0 when none has one. */
      readUpTo: v.number(),
    }),
  ),
  outgoing: v.array(
    v.object({
      line: v.string(),
      conversation: v.string(),
      by: v.string(),
      typed: v.string(),
      text: v.string(),
      isTalk: v.boolean(),
      time: v.number(),
      delivery,
    }),
  ),
});

export type Kept = v.InferOutput<typeof schema>;

/** Reads what an earlier run kept. @returns undefined when it is not in our form */
export function readKept(text: string): Kept | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

export function writeKept(kept: Kept): string {
  return `${JSON.stringify(kept)}\n`;
}
