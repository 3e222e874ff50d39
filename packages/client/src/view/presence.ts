// Many comings and goings in a few words: "bob, cy joined · dee left".
import type { Line, LineKind } from "../core/model/line.ts";

/** Names that are told before the rest is counted. */
const NAMES = 8;

/** What a run of changes comes to for one person: how it began and how it ended. */
const outcomes: readonly { first: LineKind; last: LineKind; words: string }[] = [
  { first: "entered", last: "entered", words: "joined" },
  { first: "left", last: "left", words: "left" },
  { first: "entered", last: "left", words: "came and went" },
  { first: "left", last: "entered", words: "came back" },
];

export function presenceSummary(run: readonly Line[]): string {
  const changes = new Map<string, { first: LineKind; last: LineKind }>();
  for (const { who, kind } of run) {
    changes.set(who, { first: changes.get(who)?.first ?? kind, last: kind });
  }
  return outcomes
    .map(({ first, last, words }) => {
      const names = [...changes].filter(
        ([, change]) => change.first === first && change.last === last,
      );
      return told(
        names.map(([name]) => name),
        words,
      );
    })
    .filter((part) => part !== "")
    .join(" · ");
}

function told(names: readonly string[], what: string): string {
  if (names.length === 0) return "";
  const more = names.length - NAMES;
  const shown = names.slice(0, NAMES).join(", ");
  return `${shown}${more > 0 ? ` and ${more} more` : ""} ${what}`;
}
