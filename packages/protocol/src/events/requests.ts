// What a program may ask of the server in the GMCP package "Tea", beside typing text.
import * as v from "valibot";
import {
  amount,
  clientLineId,
  instant,
  lineId,
  lines,
  name,
  personalKey,
  readMark,
  text,
} from "./kinds.ts";

/** The GMCP package that carries every fact and request, as named in `Core.Supports.Set`. */
export const TEA_PACKAGE = "Tea";

/** The most marks in one request. */
const MARKS = 100;

export const requests = {
  /**
   * What was typed, of one line or several, read in the `slash` style. `room` speaks there without moving; `line` is the
   * client's own id, given back in the fact that answers it.
   */
  input: v.object({
    text: lines,
    room: v.optional(name),
    line: v.optional(clientLineId),
  }),
  /**
   * Takes up the session that a token stands for. `marks`: the last line of each room that the
   * client has; it is told what came after.
   */
  resume: v.object({ token: text, marks: v.array(readMark) }),
  /** Who the visitor is on all of his devices: best said before he logs in. */
  identify: v.object({ key: personalKey }),
  /** How far he has read. Once in three seconds at most, please, and never for each line. */
  read: v.object({ marks: v.pipe(v.array(readMark), v.maxLength(MARKS)) }),
  /** The answer to `secretAsked`. Empty gives up. */
  secret: v.object({ text }),
  /** A page of all that one has said: the newest lines before an id, or the oldest after it. */
  own: v.object({
    before: v.optional(lineId),
    after: v.optional(amount),
    limit: amount,
  }),
  /** Someone is writing in a room: at most once in three seconds, please. */
  typing: v.object({ room: name }),
  /** A page of a room's log: the newest lines before an id, or the oldest after it. */
  history: v.object({
    room: name,
    before: v.optional(lineId),
    after: v.optional(lineId),
    limit: v.optional(amount),
  }),
  /** The newest lines that have all of the words, in the rooms the visitor is in or some of them. */
  search: v.object({
    words: text,
    rooms: v.optional(v.array(name)),
    from: v.optional(name),
    since: v.optional(instant),
    until: v.optional(instant),
    before: v.optional(lineId),
    limit: v.optional(amount),
  }),
} as const;

export type RequestName = keyof typeof requests;

export type RequestOf<Name extends RequestName> = {
  [K in Name]: { type: K } & v.InferOutput<(typeof requests)[K]>;
}[Name];

export type TeaRequest = RequestOf<RequestName>;

export const requestNames: readonly RequestName[] = Object.keys(requests) as RequestName[];

/**
 * Checks a request that came from outside.
 * @returns undefined when there is no such request or its fields are not as the row says
 */
export function readRequest(type: string, fields: unknown): TeaRequest | undefined {
  if (!Object.hasOwn(requests, type)) return undefined;
  const result = v.safeParse(requests[type as RequestName], fields);
  return result.success ? ({ type, ...result.output } as TeaRequest) : undefined;
}
