// What several phrases are made of, or one at length: a person, a topic, how long is kept.
import type { LoggedEvent } from "../events/events.ts";
import type { CommandSummary, Kept, Person } from "../events/kinds.ts";
import type { Style } from "./style.ts";

/** How a fact reads that nobody is told in words. */
export const NOTHING: readonly string[] = [];

/** A name, and whether and why that person is away. */
export function personLine({ name, away }: Person, style: Style): string {
  if (away === undefined) return style.name(name);
  return `${style.name(name)} ${away === "" ? "(away)" : `(away: ${away})`}`;
}

/** What a room is about; nothing where it has no topic. */
export function topicLines(topic: string): readonly string[] {
  return topic === "" ? NOTHING : [`The topic is: ${topic}`];
}

/** How long what is said is kept, in one short line. */
export function keptLines(kept: Kept | undefined): readonly string[] {
  if (kept === undefined) return NOTHING;
  const { lasts, days, lines } = kept;
  if (lines !== undefined) {
    return [`The last ${lines} lines said here are kept${lasts ? "" : " until the house closes"}.`];
  }
  if (days !== undefined) {
    const end = lasts ? "" : ", and not after the house closes";
    return [`What is said here is kept for ${days === 1 ? "a day" : `${days} days`}${end}.`];
  }
  return [
    lasts ? "What is said here is kept." : "Nothing said here is kept after the house closes.",
  ];
}

/** The commands, each with what it does, the summaries one below the other. */
export function helpLines(commands: readonly CommandSummary[], style: Style): readonly string[] {
  const width = Math.max(...commands.map((command) => command.usage.length));
  return [
    "What you can do here:",
    ...commands.map(({ usage, summary }) => style.columns(usage, width, summary)),
    "A line that starts with / is always a command; // says a slash.",
  ];
}

/** In the order in which the server's own export writes a fact, whoever kept it. */
export function jsonLine({ type, id, time, room, ...rest }: LoggedEvent): string {
  return JSON.stringify({ type, id, time, room, ...rest });
}

/** How many lines of the one who asked. */
export function linesOfYours(count: number): string {
  return count === 1 ? "1 line of yours" : `${count} lines of yours`;
}

/** Seconds in the two largest units that say enough: "3 days 4 hours". */
export function duration(seconds: number): string {
  const units: readonly [number, string][] = [
    [Math.floor(seconds / 86_400), "day"],
    [Math.floor(seconds / 3_600) % 24, "hour"],
    [Math.floor(seconds / 60) % 60, "minute"],
    [seconds % 60, "second"],
  ];
  const first = units.findIndex(([count]) => count > 0);
  return units
    .slice(first) // -1 when all are 0: the last unit, seconds
    .slice(0, 2)
    .filter(([count], index) => count > 0 || index === 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? "" : "s"}`)
    .join(" ");
}
