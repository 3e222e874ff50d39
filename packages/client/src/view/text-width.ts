// How many cells of a terminal a text takes, and cutting it to so many. The same library that
// Ink lays out with, so that the two never disagree.
import stringWidth from "string-width";
import { isLoose, splitCharacters } from "../core/editor/graphemes.ts";

/** The first of the loose characters that take two cells: all after it do. */
const WIDE = "\u3000";

/** In cells. */
export function textWidth(text: string): number {
  if (!isLoose(text)) return stringWidth(text);
  let cells = text.length;
  for (let index = 0; index < text.length; index++) if ((text[index] as string) >= WIDE) cells++;
  return cells;
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
