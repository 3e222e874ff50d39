// search: what was said, in all rooms one is in.
import { rest } from "@tea-party/protocol";
import { command } from "../house/command.ts";
import { type Refusal, refuse } from "../house/refusal.ts";
import { type Search, tellFound } from "../house/searching.ts";
import type { Member } from "../house/visitor.ts";
import { INSTANT_EXPECTED, readInstant } from "./instant.ts";

/** Lines found at once. */
const LINES = 20;

const USAGE = "search [in:room] [from:name] [since:date] [until:date] [before:id] <words>";

type Filters = Partial<Pick<Search, "rooms" | "from" | "since" | "until" | "before">>;

interface Filter {
  readonly expected: string;
  /** @returns undefined when the value is none that it takes */
  readonly read: (value: string, now: number) => Filters | undefined;
}

const filters: ReadonlyMap<string, Filter> = new Map([
  ["in", { expected: "a room", read: (value) => ({ rooms: [value] }) }],
  ["from", { expected: "a name", read: (value) => ({ from: value }) }],
  ["since", { expected: INSTANT_EXPECTED, read: instant((since) => ({ since })) }],
  ["until", { expected: INSTANT_EXPECTED, read: instant((until) => ({ until })) }],
  [
    "before",
    {
      expected: "the id of a line",
      read: (value) => (/^[1-9]\d{0,14}$/.test(value) ? { before: Number(value) } : undefined),
    },
  ],
]);

export const search = command({
  name: "search",
  aliases: ["find"],
  summary:
    'Find what was said in your rooms: "search green tea", "search from:ana since:2026-11-01 tea".',
  arguments: { words: rest },
  run({ session }: Member, { words }) {
    const read = readSearch(words, session.house.clock());
    return "code" in read ? read : tellFound(session, read);
  },
});

/** Tells the filters from the words. A word with a colon that is no filter is a word. */
function readSearch(typed: string, now: number): Search | Refusal {
  let found: Filters = {};
  const words: string[] = [];
  const asked: string[] = [];
  for (const word of typed.split(/\s+/u)) {
    const [key = "", value] = splitAtColon(word);
    const filter = filters.get(key.toLowerCase());
    if (filter === undefined || value === undefined) words.push(word);
    else {
      const more = value === "" ? undefined : filter.read(value, now);
      if (more === undefined) {
        return refuse("wrong-usage", `${key}: must be followed by ${filter.expected}.`, USAGE);
      }
      found = { ...found, ...more };
      if (key.toLowerCase() === "before") continue;
    }
    asked.push(word);
  }
  if (words.length === 0) return refuse("wrong-usage", "There are no words to search for.", USAGE);
  return { ...found, words: words.join(" "), asked: asked.join(" "), limit: LINES };
}

function splitAtColon(word: string): [key: string, value: string | undefined] {
  const colon = word.indexOf(":");
  return colon < 0 ? [word, undefined] : [word.slice(0, colon), word.slice(colon + 1)];
}

function instant(named: (milliseconds: number) => Filters): Filter["read"] {
  return (value, now) => {
    const milliseconds = readInstant(value, now);
    return milliseconds === undefined ? undefined : named(milliseconds);
  };
}
