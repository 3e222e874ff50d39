// What may be a name, and when two names are too alike for two people.
import unhomoglyph from "unhomoglyph";

/** The most characters (code points) a name may have. */
export const NAME_LIMIT = 32;

/** The keys of names asked for lately: a room's are asked for by everyone who comes in. */
const known = new Map<string, readonly string[]>();
const KNOWN_LIMIT = 1_000;

/** A name as it is shown, and the keys that nobody else's name may share. */
export interface Name {
  readonly text: string;
  readonly keys: readonly string[];
}

/** Why a text can't be a name. */
export type NameProblem = "empty" | "too-long" | "has-space" | "bad-start" | "bad-character";

// Letters, digits and marks of any script, and four signs that names are written with. That
// leaves out everything our own lines begin with, so no name can dress a line up as the house's.
const ALLOWED = /^[\p{L}\p{M}\p{N}_.'-]+$/u;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const STARTS_WELL = /^[\p{L}\p{N}]/u;
/** More marks than any script stacks on one letter. */
const STACKED_MARKS = /\p{M}{4}/u;

/** Checks and normalises (NFKC) a name for a person or a room. */
export function readName(typed: string): Name | NameProblem {
  const text = typed.trim().normalize("NFKC");
  if (text === "") return "empty";
  if (/\s/u.test(text)) return "has-space";
  if ([...text].length > NAME_LIMIT) return "too-long";
  if (!ALLOWED.test(text) || INVISIBLE.test(text) || STACKED_MARKS.test(text)) {
    return "bad-character";
  }
  if (!STARTS_WELL.test(text)) return "bad-start";
  return { text, keys: nameKeys(text) };
}

/**
 * Two names with a key in common are the same to a reader's eye. The UTS #39 skeleton is taken
 * of the name as it is and of its case folding: "diIbert" looks like "dilbert" only while its I
 * is a capital, and "DILBERT" is "dilbert" only once it is not. Skeletons are folded in turn,
 * because some prototypes are capitals (that of 0 is O).
 */
export function nameKeys(text: string): readonly string[] {
  let keys = known.get(text);
  if (keys === undefined) {
    keys = findKeys(text);
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.set(text, keys);
  }
  return keys;
}

function findKeys(text: string): readonly string[] {
  const normal = text.normalize("NFKC");
  const folded = fold(normal);
  const key = fold(skeleton(folded));
  const other = normal === folded ? key : fold(skeleton(normal));
  return other === key ? [key] : [key, other];
}

/** JavaScript has no case folding; upper then lower case agrees with it but for rarities. */
function fold(text: string): string {
  return text.toUpperCase().toLowerCase().normalize("NFKC");
}

function skeleton(text: string): string {
  return unhomoglyph(text.normalize("NFD"));
}
