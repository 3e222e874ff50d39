// How lines stand in the search index, and how the index is asked for them.
import type { SearchQuery } from "../engine.ts";
import { phrasesOf } from "../search-words.ts";

/** A name as one word of the index, whatever characters are in it. */
export function nameTerm(name: string): string {
  return Buffer.from(name.toLowerCase()).toString("hex");
}

/** A room's name as one word: two rooms may differ in nothing but case, so it is kept. */
export function roomTerm(room: string): string {
  return Buffer.from(room).toString("hex");
}

/**
 * The query in FTS5's language (sqlite.org/fts5.html, 3), or undefined when nothing can match.
 * Words hold letters and digits only, so there is nothing in them to quote.
 */
export function matchOf({ words, rooms, from }: SearchQuery): string | undefined {
  const phrases = phrasesOf(words).map((phrase) => `"${phrase.join(" ")}"`);
  if (phrases.length === 0 || rooms.length === 0) return undefined;
  const parts = [
    `room : (${rooms.map((room) => `"${roomTerm(room)}"`).join(" OR ")})`,
    ...(from === undefined ? [] : [`who : "${nameTerm(from)}"`]),
    `text : (${phrases.join(" AND ")})`,
  ];
  return parts.map((part) => `(${part})`).join(" AND ");
}
