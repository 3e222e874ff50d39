// What the keys do while a paste waits to be decided on or a search is under way.
import { activeComposer } from "../core/composer/composing.ts";
import { choicesFor, type Paste } from "../core/composer/pasting.ts";
import type { Search } from "../core/composer/searching.ts";
import type { Model } from "../core/model/model.ts";
import { type Row, span } from "./row.ts";

/** Undefined while the draft is no more than a draft. */
export function composerHint(model: Model): Row | undefined {
  const { paste, search, editor } = activeComposer(model);
  if (paste !== undefined) return pasteHint(paste, editor.text);
  return search === undefined ? undefined : searchHint(search);
}

function pasteHint(paste: Paste, draft: string): Row {
  const choices = choicesFor(paste, draft);
  const lines = paste.lines === 1 ? "1 line" : `${paste.lines.toLocaleString("en")} lines`;
  const keys = [
    choices.has("whole") ? "Enter send as one" : "too much to send as one",
    ...(choices.has("lines") ? ["L line by line"] : []),
    ...(choices.has("edit") ? ["E edit"] : []),
    "Esc drop",
  ];
  return [span(`${lines} pasted`, "strong"), span(` · ${keys.join(" · ")}`, "faint")];
}

function searchHint({ query, at }: Search): Row {
  const isMissing = query !== "" && at === undefined;
  return [
    span("history: ", "faint"),
    span(query === "" ? "type what to look for" : query, isMissing ? "error" : "strong"),
    span(
      isMissing ? " · not found" : " · Ctrl+R older · Enter send · Esc keep · Ctrl+C back",
      "faint",
    ),
  ];
}
