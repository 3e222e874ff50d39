// Where lines belong among those that are there: by their ids, or behind what came before them.
import { type Line, type NewLine, placed } from "./line.ts";
import type { Scrollback } from "./scrollback.ts";

/**
 * The distance at which a line without an id follows another: room for so many lines of the log that
 * were left out and belong between the two. A floating point number that is halved again and again
 * has room for fifty.
 */
const ROOM = 2 ** 20;

/** With a line behind all others. */
export function appended(lines: Scrollback, line: NewLine): Scrollback {
  const next = (lines.last?.position ?? 0) + (line.id === 0 ? ROOM : 1);
  return lines.withLast(placed(line, Math.max(next, placeAfterNewest(lines, line) ?? next)));
}

/** With older lines, oldest first, in front of all others. */
export function prepended(lines: Scrollback, older: readonly NewLine[]): Scrollback {
  if (older.length === 0) return lines;
  const first = lines.first?.position ?? 1;
  const oldest = oldestLogged(lines);
  const before = older.map((line, index) => {
    const distance = oldest === undefined ? 0 : oldest.id - line.id;
    return placed(line, first - Math.max(older.length - index, distance));
  });
  return lines.withLinesAt(0, before);
}

/**
 * With lines of a log where their ids belong, oldest first; a line that is there already changes
 * nothing. Lines without an id stay behind the line they followed.
 */
export function inserted(lines: Scrollback, coming: readonly NewLine[]): Scrollback {
  let next = lines;
  for (let from = 0; from < coming.length; ) {
    const [grown, count] = withFirst(next, coming, from);
    next = grown;
    from += count;
  }
  return next;
}

/** Those of some lines of a log, each with an id, that are not there yet. */
export function unknownOf<Item extends Pick<NewLine, "id">>(
  lines: Scrollback,
  coming: readonly Item[],
): readonly Item[] {
  const oldest = coming.reduce((least, { id }) => Math.min(least, id), Number.POSITIVE_INFINITY);
  const known = new Set<number>();
  for (const { id } of lines.backwards()) {
    if (id > 0 && id < oldest) break;
    known.add(id);
  }
  return coming.filter(({ id }) => {
    const isKnown = known.has(id);
    known.add(id);
    return !isKnown;
  });
}

/** With the line at `from` and all that belong between the same two. @returns how many those are */
function withFirst(
  lines: Scrollback,
  coming: readonly NewLine[],
  from: number,
): readonly [Scrollback, number] {
  const line = coming[from] as NewLine;
  let index = lines.length;
  let [newer, after]: [Line | undefined, Line | undefined] = [undefined, undefined];
  for (const before of lines.backwards()) {
    if (before.id === line.id) return [lines, 1];
    if (before.id > 0 && before.id < line.id) {
      if (newer === undefined || after === undefined) return [appended(lines, line), 1];
      const run = runBetween(line.id, newer.id, coming, from);
      return [lines.withLinesAt(index, spread(run, before, after)), run.length];
    }
    if (before.id > line.id) newer = before;
    after = before;
    index--;
  }
  return [newer === undefined ? appended(lines, line) : prepended(lines, [line]), 1];
}

/** The lines from one on that grow in their ids, and are all older than what follows. */
function runBetween(id: number, newer: number, coming: readonly NewLine[], from: number) {
  let last = id;
  let end = from + 1;
  for (let next = coming[end]; next !== undefined; next = coming[++end]) {
    if (next.id <= last || next.id >= newer) break;
    last = next.id;
  }
  return coming.slice(from, end);
}

/** The lines with positions between those of two others, as far apart as their ids if there is room. */
function spread(run: readonly NewLine[], before: Line, after: Line): readonly Line[] {
  let previous = before;
  return run.map((line) => {
    const natural = previous.position + line.id - previous.id;
    const middle = (previous.position + after.position) / 2;
    previous = placed(line, natural < after.position ? natural : middle);
    return previous;
  });
}

/** Positions grow as ids do, so that there is room for every line that was left out. */
function placeAfterNewest(lines: Scrollback, { id }: NewLine): number | undefined {
  const newest = id === 0 ? undefined : newestLogged(lines);
  return newest === undefined ? undefined : newest.position + id - newest.id;
}

/** The oldest line that stands in a log. */
export function oldestLogged(lines: Scrollback): Line | undefined {
  for (const line of lines) if (line.id > 0) return line;
  return undefined;
}

/** The newest line that stands in a log. */
export function newestLogged(lines: Scrollback): Line | undefined {
  for (const line of lines.backwards()) if (line.id > 0) return line;
  return undefined;
}
