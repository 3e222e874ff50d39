// How many cells of a terminal a text takes, and cutting it to so many. The same library that
// Ink lays out with, so that the two never disagree.
import stringWidth from "string-width";
import { splitCharacters } from "../core/editor/graphemes.ts";

/** Characters of one cell whatever is beside them: ASCII, Latin letters, rules and bars. */
const SINGLE = /^[ -~\u00c0-\u024f\u2500-\u257f]*$/;

/** In cells. */
export function textWidth(text: string): number {
  return SINGLE.test(text) ? text.length : stringWidth(text);
}

/** The text if it fits, or its beginning with an ellipsis, in at most so many cells. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  if (width <= 0) return "";
  let kept = "";
  let cells = 0;
  for (const character of splitCharacters(text)) {
    cells += textWidth(character);
    if (cells > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

export function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - textWidth(text))) + text;
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}
