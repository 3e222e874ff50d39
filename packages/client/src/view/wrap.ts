// Breaks text into rows: at spaces, between wide characters, and inside a word only if it must.
import { splitCharacters } from "../core/editor/graphemes.ts";
import { textWidth } from "./text-width.ts";

/** A row of a text: from one UTF-16 index to another, the space it broke at left out. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Punctuation that never begins a row, as Chinese and Japanese are set. */
const NEVER_FIRST = /^[、。，．：；？！）》」』】〉〕…ー々)\]},.:;?!]/u;

/** A stretch of text that is not broken unless it is wider than a row. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly isSpace: boolean;
  /** Whether its last character takes two cells: a row may break after it. */
  readonly endsWide: boolean;
}

/**
 * The rows of a text, at least one, none wider than `width` cells.
 * @param width two or more: no wide character fits into less
 */
export function wrapText(text: string, width: number): readonly Extent[] {
  const rows: Extent[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (textWidth(line) <= width) rows.push({ start, end: start + line.length });
    else rows.push(...wrapLine(line, start, width));
    start += line.length + 1;
  }
  return rows;
}

function wrapLine(line: string, offset: number, width: number): readonly Extent[] {
  const rows: Extent[] = [];
  let start = 0;
  let end = 0;
  let used = 0;
  const close = () => {
    rows.push({ start: offset + start, end: offset + end });
    used = 0;
  };
  for (const piece of pieces(line, width)) {
    if (used + piece.width > width) {
      if (used > 0) close();
      start = piece.start;
      end = piece.start;
      // The space that the row broke at is not carried over.
      if (piece.isSpace) {
        start = piece.end;
        end = piece.end;
        continue;
      }
    } else if (used === 0) start = piece.start;
    used += piece.width;
    if (!piece.isSpace) end = piece.end;
  }
  if (used > 0 || rows.length === 0) close();
  return rows;
}

/** Words, runs of spaces and single wide characters; a word wider than a row comes in parts. */
function* pieces(line: string, width: number): Generator<Piece> {
  let piece: Piece | undefined;
  let at = 0;
  for (const character of splitCharacters(line)) {
    const cells = textWidth(character);
    const isSpace = character === " ";
    const [start, end] = [at, at + character.length];
    at = end;
    const joins =
      piece !== undefined &&
      piece.width + cells <= width &&
      (NEVER_FIRST.test(character)
        ? !piece.isSpace
        : piece.isSpace === isSpace && cells < 2 && !piece.endsWide);
    if (piece !== undefined && joins) {
      const endsWide = cells > 1 || (cells === 0 && piece.endsWide);
      piece = { ...piece, end, width: piece.width + cells, endsWide };
      continue;
    }
    if (piece !== undefined) yield piece;
    piece = { start, end, width: cells, isSpace, endsWide: cells > 1 };
  }
  if (piece !== undefined) yield piece;
}
