// The styles that parts of the screen ask for by what they are, not by how they look.

/** How many colours people's names are told apart by. */
const NAME_COLOURS = 8;

export type Style =
  | "plain"
  /** Times, lines, hints: there, and not in the way. */
  | "faint"
  | "strong"
  /** Our own name. */
  | "own"
  /** What is meant for our eyes. */
  | "mention"
  | "unread"
  | "active"
  | "error"
  | "good"
  | "typed"
  | `name${number}`;

/** The same name has the same colour everywhere, and tomorrow. */
export function nameStyle(name: string): Style {
  // FNV-1a, so that names that differ in one letter seldom share a colour.
  let hash = 0x811c9dc5;
  for (const character of name.toLowerCase()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return `name${(hash >>> 0) % NAME_COLOURS}`;
}
