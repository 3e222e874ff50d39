// What the keys do while a paste waits to be decided on or a search is under way.
import { activeComposer } from "../core/composer/composing.ts";
import { choicesFor, type Paste } from "../core/composer/pasting.ts";
import type { Search } from "../core/composer/searching.ts";
import type { Model } from "../core/model/model.ts";
import { type Row, span } from "./row.ts";

/** The same, said ever shorter. Undefined while the draft is no more than a draft. */
export function composerHints(model: Model): readonly [Row, ...Row[]] | undefined {
  const { paste, search, editor } = activeComposer(model);
  if (paste !== undefined) return pasteHints(paste, editor.text);
  return search === undefined ? undefined : searchHints(search);
}

function pasteHints(paste: Paste, draft: string): readonly [Row, ...Row[]] {
  const choices = choicesFor(paste, draft);
  const count = paste.lines.toLocaleString("en");
  const lines = paste.lines === 1 ? "1 line" : `${count} lines`;
  const keys = [
    choices.has("whole") ? "Enter send as one" : "too much to send as one",
    ...(choices.has("lines") ? ["L line by line"] : []),
    ...(choices.has("edit") ? ["E edit"] : []),
    "Esc drop",
  ];
  const shortKeys = [
    ...(choices.has("whole") ? ["Enter one"] : []),
    ...(choices.has("lines") ? ["L lines"] : []),
    ...(choices.has("edit") ? ["E edit"] : []),
    "Esc",
  ];
  return [
    [span(`${lines} pasted`, "strong"), span(` · ${keys.join(" · ")}`, "faint")],
    [span(`${count}:`, "strong"), span(` ${shortKeys.join(" · ")}`, "faint")],
  ];
}

function searchHints({ query, at }: Search): readonly [Row, ...Row[]] {
  const isMissing = query !== "" && at === undefined;
  const sought = span(
    query === "" ? "type what to look for" : query,
    isMissing ? "error" : "strong",
  );
  const keys = " · Ctrl+R older · Enter send · Esc keep · Ctrl+C back";
  return [
    [span("history: ", "faint"), sought, span(isMissing ? " · not found" : keys, "faint")],
    [sought, span(isMissing ? " · not found" : " · Ctrl+R older · Esc keep", "faint")],
  ];
}
