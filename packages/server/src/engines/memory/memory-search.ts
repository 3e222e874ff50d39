// Reading and searching lines that are in memory: one look at each of them.
import { isTalk, type LoggedEvent } from "@tea-party/protocol";
import type { LogPage, LogQuery, SearchQuery } from "../engine.ts";
import { phrasesOf, wordsOf } from "../search-words.ts";

/** @param lines of the room that is asked for, oldest first */
export function readPage(lines: readonly LoggedEvent[], query: LogQuery): LogPage {
  const { before = Number.POSITIVE_INFINITY, after = 0, since = 0, limit } = query;
  const matching = lines.filter(
    (event) =>
      event.id < before &&
      event.id > after &&
      event.time >= since &&
      (!query.talkOnly || isTalk(event)),
  );
  const readsOn = query.after !== undefined || query.since !== undefined;
  const start = readsOn ? 0 : Math.max(0, matching.length - limit);
  const events = matching.slice(start, start + limit);
  const more = events.length < matching.length;
  if (query.after === undefined) return { events, more };
  const oldest = lines[0]?.id ?? Number.POSITIVE_INFINITY;
  return { events, more, isOldest: oldest > after };
}

/** @param lines of the rooms that are asked for, in any order */
export function searchPage(lines: readonly LoggedEvent[], query: SearchQuery): LogPage {
  const { before = Number.POSITIVE_INFINITY, limit } = query;
  const { since = 0, until = Number.POSITIVE_INFINITY } = query;
  const phrases = phrasesOf(query.words);
  const from = query.from?.toLowerCase();
  const found = lines
    .filter(
      (event) =>
        event.id < before &&
        event.time >= since &&
        event.time < until &&
        (from === undefined || ("who" in event && event.who.toLowerCase() === from)) &&
        hasPhrases(event, phrases),
    )
    .sort((one, other) => other.id - one.id);
  return { events: found.slice(0, limit), more: found.length > limit };
}

/** Whether something that was said has all phrases. Nothing has none. */
function hasPhrases(event: LoggedEvent, phrases: readonly string[][]): boolean {
  const text = talkOf(event);
  if (text === undefined || phrases.length === 0) return false;
  // Words are of letters and digits, so a space on each side marks where they end.
  const words = ` ${wordsOf(text).join(" ")} `;
  return phrases.every((phrase) => words.includes(` ${phrase.join(" ")} `));
}

function talkOf(event: LoggedEvent): string | undefined {
  if (event.type === "said" || event.type === "acted") return event.text;
  return event.type === "topicSet" ? event.topic : undefined;
}
