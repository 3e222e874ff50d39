// The draft as rows, and where the terminal's caret belongs: input methods show what they
// compose there, so a caret that is only drawn would not do.
import type { Editor } from "../core/editor/editor.ts";
import { splitCharacters } from "../core/editor/graphemes.ts";
import { type Row, span } from "./row.ts";
import { textWidth } from "./text-width.ts";

export interface Caret {
  readonly column: number;
  readonly row: number;
}

export interface ComposerRows {
  readonly rows: readonly Row[];
  readonly caret: Caret;
}

/** The most rows a draft takes before it scrolls. */
export const COMPOSER_ROWS = 5;

/**
 * @param prompt stands before the first row; the others are set in as far
 * @param limit the most rows
 */
export function composerRows(
  { text, caret }: Pick<Editor, "text" | "caret">,
  prompt: string,
  width: number,
  limit: number,
): ComposerRows {
  const indent = textWidth(prompt);
  // A column is kept free at the end, where the caret stands after a full row.
  const broken = breakDraft(text, caret, Math.max(2, width - indent - 1));
  const from = Math.max(0, Math.min(broken.caret.row - limit + 1, broken.rows.length - limit));
  const rows = broken.rows.slice(from, from + limit).map((row, index): Row => {
    const front = index + from === 0 ? prompt : " ".repeat(indent);
    return [span(front, "strong"), span(row, "typed")];
  });
  const { column, row } = broken.caret;
  return { rows, caret: { column: column + indent, row: row - from } };
}

/** Breaks at characters, not at words: what was typed must not jump while it is typed on. */
function breakDraft(text: string, caret: number, width: number) {
  const rows: string[] = [];
  let found: Caret = { column: 0, row: 0 };
  let at = 0;
  for (const line of text.split("\n")) {
    const broken = ASCII.test(line) ? breakCells(line, width) : breakLine(line, width);
    for (const [index, row] of broken.entries()) {
      const isLast = index === broken.length - 1;
      // At the end of a row that is full, the caret stands at the start of the next one.
      if (caret >= at && (caret < at + row.length || (isLast && caret === at + row.length))) {
        found = { column: textWidth(row.slice(0, caret - at)), row: rows.length };
      }
      rows.push(row);
      at += row.length;
    }
    at++;
  }
  return { rows, caret: found };
}

const ASCII = /^[\x20-\x7e]*$/;

/** One cell a character: there is nothing to measure, however long the line is. */
function breakCells(line: string, width: number): readonly string[] {
  const rows: string[] = [];
  for (let at = 0; at === 0 || at < line.length; at += width) rows.push(line.slice(at, at + width));
  return rows;
}

function breakLine(line: string, width: number): readonly string[] {
  const rows: string[] = [];
  let row = "";
  let cells = 0;
  for (const character of splitCharacters(line)) {
    const wide = textWidth(character);
    if (cells + wide > width) {
      rows.push(row);
      row = "";
      cells = 0;
    }
    row += character;
    cells += wide;
  }
  return [...rows, row];
}
