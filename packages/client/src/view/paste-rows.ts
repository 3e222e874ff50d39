// What was pasted and waits to be decided on: its first lines, and how much more there is.
import type { Paste } from "../core/composer/pasting.ts";
import type { ComposerRows } from "./composer-rows.ts";
import { type Row, span } from "./row.ts";
import { cutText, textWidth } from "./text-width.ts";

const PROMPT = "paste ";

/** @param limit the most rows, one or more */
export function pasteRows({ text, lines }: Paste, width: number, limit: number): ComposerRows {
  const room = Math.max(2, width - textWidth(PROMPT));
  const shown = lines > limit ? limit - 1 : lines;
  const rows = firstLines(text, shown).map((line, index): Row => {
    const front = index === 0 ? PROMPT : " ".repeat(textWidth(PROMPT));
    // A line may be a megabyte long, and its first cells are all that is seen of it.
    return [span(front, "strong"), span(cutText(line.slice(0, width * 4), room), "faint")];
  });
  const more = lines - shown;
  if (more > 0) {
    const front = rows.length === 0 ? PROMPT : " ".repeat(textWidth(PROMPT));
    rows.push([span(front, "strong"), span(`… ${more} more ${more === 1 ? "line" : "lines"}`)]);
  }
  return { rows, caret: { column: 0, row: 0 } };
}

function firstLines(text: string, count: number): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; lines.length < count; ) {
    const end = text.indexOf("\n", at);
    lines.push(text.slice(at, end < 0 ? text.length : end));
    if (end < 0) break;
    at = end + 1;
  }
  return lines;
}
