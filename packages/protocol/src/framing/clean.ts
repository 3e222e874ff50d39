// Makes text that a stranger sent safe to show to others.

// The control characters (C0 but tab, DEL, C1), the line and paragraph separators, and the
// bidirectional embeddings, overrides and isolates: everything that could move a cursor, ring,
// recolour or reorder. The plain direction marks stay: right-to-left writing needs them.
const UNSAFE = /(?!\t)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Most lines are of printable ASCII throughout, all of which is safe. */
const NOT_PLAIN = /[^ -~]/;

/** Drops what could act on a reader's terminal; a tab becomes a space. */
export function cleanText(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return text.toWellFormed().replace(UNSAFE, "").replaceAll("\t", " ");
}

/**
 * Carries out the erasures (BS and DEL) in a line from a terminal in character mode, where
 * the line editing is ours to do: each takes back the character before it.
 */
export function applyErasures(line: string): string {
  if (!line.includes("\b") && !line.includes("\u007f")) return line;
  const kept: string[] = [];
  for (const character of line) {
    if (character === "\b" || character === "\u007f") kept.pop();
    else kept.push(character);
  }
  return kept.join("");
}
