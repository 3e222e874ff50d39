// Folds a line into rows that a terminal can show, in time that grows with its length alone.
import stringWidth from "string-width";

/** What a row begins with that goes on a line; no name does, so none can stand there falsely. */
const SET_IN = "  ";

/** Marks, joiners and modifiers that change the width of the character they follow. */
const CHANGED = "(?![\\p{M}\\u200d\\ufe0e\\ufe0f\\u{1f3fb}-\\u{1f3ff}])";
/** The space, Latin, Greek and Cyrillic: one column. */
const NARROW = "[ -~\\u00a1-\\u00ac\\u00ae-\\u02ff\\u0370-\\u0482\\u048a-\\u052f]";
/** Kana, Han, Hangul syllables, full-width forms: two columns (East Asian Width, UAX #11). */
const WIDE =
  "[\\u3001-\\u3029\\u3041-\\u3096\\u30a1-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff60]";
const CODE = "\\u001b\\[[\\d;]*m";
const CODES = new RegExp(CODE, "g");
const TOKENS = new RegExp(
  `(?<code>${CODE})|(?<narrow>(?:${NARROW}${CHANGED})+)|(?<wide>(?:${WIDE}${CHANGED})+)|(?<other>(?:(?!(?:${NARROW}|${WIDE})${CHANGED})[^\\u001b])+)`,
  "gu",
);
const END_OF_COLOUR = "\u001b[39m";

const segmenter = new Intl.Segmenter();

/** Columns of characters that were measured before: the library takes its time. */
const known = new Map<string, number>();
const KNOWN_LIMIT = 4_096;

/**
 * Breaks between words, and within those that are longer than a row; each row but the first is
 * set in. Colours (SGR) take no room, and end with their row.
 * @param columns of the terminal
 */
export function fold(line: string, columns: number): string[] {
  // A character has two columns at most.
  const visible = line.includes("\u001b") ? line.replace(CODES, "") : line;
  if (visible.length * 2 <= columns) return [line];
  const rows = new Rows(columns - SET_IN.length);
  for (const { groups = {} } of line.matchAll(TOKENS)) {
    const { code, narrow, wide, other } = groups;
    if (narrow !== undefined) rows.addRun(narrow, 1);
    else if (wide !== undefined) rows.addRun(wide, 2);
    else if (code !== undefined) rows.addCode(code);
    else rows.addOthers(other ?? "");
  }
  return rows.end();
}

/** The rows so far, of which the last one is still being filled. */
class Rows {
  readonly #columns: number;
  readonly #full: string[] = [];
  #row = "";
  #width = 0;
  /** Where the row could be broken, behind a space: in characters, and in columns; 0 nowhere. */
  #breakAt = 0;
  #breakWidth = 0;
  /** The colour that is on. */
  #colour = "";
  /** The colour that was on at the break. */
  #breakColour = "";

  constructor(columns: number) {
    this.#columns = columns;
  }

  /** Characters of one UTF-16 unit each that are all of one width. */
  addRun(run: string, width: number): void {
    let rest = run;
    while (this.#width + rest.length * width > this.#columns) {
      const room = Math.max(Math.floor((this.#columns - this.#width) / width), 0);
      // A space may stand over the end of the row, where it is cut off.
      const space = rest.lastIndexOf(" ", room);
      if (space >= 0 && rest.slice(space).trim() === "") break;
      const taken = space >= 0 ? space + 1 : this.#breakAt > 0 ? 0 : room;
      this.#append(rest.slice(0, taken), width);
      rest = rest.slice(taken);
      this.#break();
    }
    this.#append(rest, width);
  }

  /** Whatever else there is, character by character as a reader tells them apart (UAX #29). */
  addOthers(text: string): void {
    for (const { segment } of segmenter.segment(text)) {
      const width = columnsOf(segment);
      while (this.#width + width > this.#columns && this.#width > 0) this.#break();
      this.#row += segment;
      this.#width += width;
    }
  }

  addCode(code: string): void {
    this.#row += code;
    this.#colour = code === END_OF_COLOUR ? "" : code;
  }

  end(): string[] {
    this.#put(this.#row);
    return this.#full;
  }

  #append(run: string, width: number): void {
    const space = run.lastIndexOf(" ");
    if (space >= 0) {
      this.#breakAt = this.#row.length + space + 1;
      this.#breakWidth = this.#width + (space + 1) * width;
      this.#breakColour = this.#colour;
    }
    this.#row += run;
    this.#width += run.length * width;
  }

  #break(): void {
    const at = this.#breakAt === 0 ? this.#row.length : this.#breakAt;
    const colour = this.#breakAt === 0 ? this.#colour : this.#breakColour;
    this.#put(this.#row.slice(0, at) + (colour === "" ? "" : END_OF_COLOUR));
    this.#row = colour + this.#row.slice(at);
    this.#width -= this.#breakAt === 0 ? this.#width : this.#breakWidth;
    this.#breakAt = 0;
    this.#breakWidth = 0;
  }

  #put(row: string): void {
    this.#full.push(this.#full.length === 0 ? row.trimEnd() : SET_IN + row.trim());
  }
}

function columnsOf(character: string): number {
  const before = known.get(character);
  if (before !== undefined) return before;
  const columns = stringWidth(character);
  // Anyone may send what nobody has sent before, and at any length.
  if (known.size >= KNOWN_LIMIT) known.clear();
  if (character.length <= 16) known.set(character, columns);
  return columns;
}
