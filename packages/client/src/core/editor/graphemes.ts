// Where a caret may stand: between what a reader sees as characters (UAX #29), never inside one.

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const words = new Intl.Segmenter(undefined, { granularity: "word" });

/** The end of the character at `at`; the end of the text at the end. */
export function nextCharacter(text: string, at: number): number {
  const found = graphemes.segment(text).containing(at);
  return found === undefined ? text.length : found.index + found.segment.length;
}

/** The start of the character before `at`; 0 at the start. */
export function previousCharacter(text: string, at: number): number {
  return at <= 0 ? 0 : (graphemes.segment(text).containing(at - 1)?.index ?? 0);
}

/** `at` where that is between characters, or else the end of the character it is in. */
export function characterBoundary(text: string, at: number): number {
  if (at <= 0) return 0;
  const found = graphemes.segment(text).containing(at);
  if (found === undefined) return text.length;
  return found.index === at ? at : found.index + found.segment.length;
}

/**
 * Characters that neither join nor are joined: ASCII, Latin, quotes and dashes, rules and bars,
 * then kana, ideographs and their punctuation. Most of what is written is nothing else, and what
 * is nothing else need not be segmented.
 */
const LOOSE =
  /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2500-\u257f\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u4e00-\u9fff\uff01-\uff60]*$/;

/** Whether every UTF-16 unit of a text is a character of its own. */
export function isLoose(text: string): boolean {
  return LOOSE.test(text);
}

export function splitCharacters(text: string): readonly string[] {
  if (isLoose(text)) return text.split("");
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** The end of the first word that ends after `at`. Chinese and Thai words are words, too. */
export function nextWordEnd(text: string, at: number): number {
  const lineEnd = text.indexOf("\n", at + 1);
  const end = lineEnd < 0 ? text.length : lineEnd;
  for (const { index, segment, isWordLike } of words.segment(text.slice(at, end))) {
    if (isWordLike) return at + index + segment.length;
  }
  return end;
}

/** The start of the last word that starts before `at`. */
export function previousWordStart(text: string, at: number): number {
  const start = at === 0 ? 0 : text.lastIndexOf("\n", at - 2) + 1;
  let found: number | undefined;
  for (const { index, isWordLike } of words.segment(text.slice(start, at))) {
    if (isWordLike) found = start + index;
  }
  return found ?? start;
}
