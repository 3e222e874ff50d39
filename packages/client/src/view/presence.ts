// Many comings and goings in a few words: "bob, cy joined · dee left".
import type { Line } from "../core/model/line.ts";

/** Names that are told before the rest is counted. */
const NAMES = 8;

export function presenceSummary(run: readonly Line[]): string {
  const entered = new Set(run.filter(({ kind }) => kind === "entered").map(({ who }) => who));
  const left = new Set(run.filter(({ kind }) => kind === "left").map(({ who }) => who));
  const passed = new Set([...entered].filter((who) => left.has(who)));
  return [
    told(without(entered, passed), "joined"),
    told(without(left, passed), "left"),
    told([...passed], "came and went"),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function without(names: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...names].filter((name) => !others.has(name));
}

function told(names: readonly string[], what: string): string {
  if (names.length === 0) return "";
  const more = names.length - NAMES;
  const shown = names.slice(0, NAMES).join(", ");
  return `${shown}${more > 0 ? ` and ${more} more` : ""} ${what}`;
}
