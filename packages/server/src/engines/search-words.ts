// Text -> the words it is found by, the same for every engine.

// Scripts that put no space between words: each character stands for itself, and several in a
// row are found as a phrase. So words of one and two characters are found too, which an index of
// three-character pieces misses.
const UNSPACED = "[[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}]&&\\p{L}]";
const WORD = new RegExp(`${UNSPACED}|[[\\p{L}\\p{M}\\p{N}]--${UNSPACED}]+`, "gv");

/** The marks that Latin, Greek and Cyrillic put on letters. Those of other scripts are letters. */
const DIACRITICS = /[\u0300-\u036f]/g;

/** Most lines are of these alone, which need no table to be told apart. */
const ASCII = /^[\0-\x7f]*$/;
const ASCII_WORD = /[a-z\d]+/g;

/** Words in the order of the text, without case, width or diacritics: "Crème" is "creme". */
export function wordsOf(text: string): string[] {
  if (ASCII.test(text)) return text.toLowerCase().match(ASCII_WORD) ?? [];
  const plain = text.normalize("NFKD").replace(DIACRITICS, "").normalize("NFC").toLowerCase();
  return plain.match(WORD) ?? [];
}

/**
 * What a search asks for: a line must have all phrases, and the words of a phrase one after the
 * other. What is typed without a space between is one phrase: "green-tea", "紅茶".
 */
export function phrasesOf(asked: string): string[][] {
  return asked
    .split(/\s+/u)
    .map(wordsOf)
    .filter((phrase) => phrase.length > 0);
}
