// What the client itself tells the reader, such as the answer to /set, as lines.
import type { Model } from "../core/model/model.ts";
import type { Action } from "../core/update/action.ts";

/** Lines that an action of the reader put where he stands: facts are told as facts. */
export function ownWords(action: Action, before: Model, after: Model): readonly string[] {
  if (action.type !== "submitted" && action.type !== "noticed") return [];
  const lines = after.conversations.get(after.active)?.lines;
  const known = before.conversations.get(after.active)?.lines.last?.position ?? 0;
  const words: string[] = [];
  for (const { position, kind, text } of lines?.backwards() ?? []) {
    if (position <= known) break;
    if (kind === "answered") words.unshift(...text.split("\n"));
  }
  return words;
}
