// The lines of a conversation: an immutable list, cheap to append to however long it is.
import type { Line, NewLine } from "./line.ts";

const CHUNK = 512;

type Chunk = readonly Line[];

/**
 * Chunks of lines in the order of their positions. An old snapshot stays whole, and a long list
 * costs no more than a short one: appending fills the last chunk up, which snapshots share, and
 * each looks at as much of it as there was at its time.
 */
export class Scrollback {
  readonly length: number;
  readonly #chunks: readonly Line[][];
  /** How much of the last chunk is this snapshot's. */
  readonly #lastLength: number;

  /** For this file alone: every list grows from `emptyScrollback`. */
  constructor(chunks: readonly Line[][], length: number, lastLength: number) {
    this.#chunks = chunks;
    this.length = length;
    this.#lastLength = lastLength;
  }

  get first(): Line | undefined {
    return this.#chunks[0]?.[0];
  }

  get last(): Line | undefined {
    return this.#chunks.at(-1)?.[this.#lastLength - 1];
  }

  /** The line at an index, or undefined outside of the list. */
  at(index: number): Line | undefined {
    if (index < 0) return undefined;
    let end = this.length;
    for (let chunk = this.#chunks.length - 1; chunk >= 0; chunk--) {
      const lines = this.#linesOf(chunk);
      end -= lines.length;
      if (index >= end) return lines[index - end];
    }
    return undefined;
  }

  append(line: NewLine): Scrollback {
    const next = (this.last?.position ?? 0) + 1;
    const position = Math.max(next, this.#placeAfterNewest(line) ?? next);
    const placed: Line = { ...line, position };
    const last = this.#chunks.at(-1);
    // Only behind the newest snapshot is there room that no other has taken.
    if (last === undefined || last.length !== this.#lastLength || last.length >= CHUNK) {
      return this.#spliced(this.#chunks.length - 1, this.#lastLength, [placed]);
    }
    last.push(placed);
    return new Scrollback(this.#chunks, this.length + 1, this.#lastLength + 1);
  }

  /** Puts older lines, oldest first, in front of all others. */
  prepend(lines: readonly NewLine[]): Scrollback {
    const first = this.first?.position ?? 1;
    const oldest = this.#oldestLogged();
    return this.#spliced(
      0,
      0,
      lines.map((line, index) => {
        const distance = oldest === undefined ? 0 : oldest.id - line.id;
        return { ...line, position: first - Math.max(lines.length - index, distance) };
      }),
    );
  }

  /**
   * Puts a line of a log where its id belongs; a line that is there already changes nothing.
   * Lines without an id stay behind the line they followed.
   */
  insert(line: NewLine): Scrollback {
    let hasNewer = false;
    for (let chunk = this.#chunks.length - 1; chunk >= 0; chunk--) {
      const lines = this.#linesOf(chunk);
      for (let index = lines.length - 1; index >= 0; index--) {
        const before = lines[index] as Line;
        if (before.id === 0 || before.id > line.id) {
          hasNewer ||= before.id > line.id;
          continue;
        }
        if (before.id === line.id) return this;
        if (!hasNewer) return this.append(line);
        const after = lines[index + 1] ?? (this.#linesOf(chunk + 1)[0] as Line);
        const natural = before.position + line.id - before.id;
        const middle = (before.position + after.position) / 2;
        const position = natural < after.position ? natural : middle;
        return this.#spliced(chunk, index + 1, [{ ...line, position }]);
      }
    }
    return hasNewer ? this.prepend([line]) : this.append(line);
  }

  /** The index of the first line at or after a position; `length` when there is none. */
  indexOf(position: number): number {
    let start = this.length;
    for (let chunk = this.#chunks.length - 1; chunk >= 0; chunk--) {
      const lines = this.#linesOf(chunk);
      start -= lines.length;
      if ((lines[0] as Line).position > position && chunk > 0) continue;
      const within = lowerBound(lines, position);
      return start + within;
    }
    return 0;
  }

  /** Changes the lines of some ids, in their places. */
  changed(ids: ReadonlySet<number>, change: (line: Line) => Line): Scrollback {
    let isChanged = false;
    const chunks = this.#chunks.map((chunk, index) => {
      if (!chunk.some(({ id }) => ids.has(id))) return chunk;
      isChanged = true;
      return this.#linesOf(index).map((line) => (ids.has(line.id) ? change(line) : line));
    });
    return isChanged ? new Scrollback(chunks, this.length, this.#lastLength) : this;
  }

  /** Forgets the oldest lines, a chunk at a time, until no more than about `limit` are left. */
  trimmed(limit: number): Scrollback {
    let { length } = this;
    let drop = 0;
    for (const chunk of this.#chunks.slice(0, -1)) {
      if (length - chunk.length < limit) break;
      length -= chunk.length;
      drop++;
    }
    return drop === 0 ? this : new Scrollback(this.#chunks.slice(drop), length, this.#lastLength);
  }

  /** From the newest to the oldest. */
  *backwards(): Generator<Line> {
    for (let chunk = this.#chunks.length - 1; chunk >= 0; chunk--) {
      const lines = this.#linesOf(chunk);
      for (let index = lines.length - 1; index >= 0; index--) yield lines[index] as Line;
    }
  }

  *[Symbol.iterator](): Generator<Line> {
    for (let chunk = 0; chunk < this.#chunks.length; chunk++) yield* this.#linesOf(chunk);
  }

  /** Positions grow as ids do, so that there is room for every line that was left out. */
  #placeAfterNewest({ id }: NewLine): number | undefined {
    if (id === 0) return undefined;
    for (const line of this.backwards()) {
      if (line.id > 0) return line.position + id - line.id;
    }
    return undefined;
  }

  #oldestLogged(): Line | undefined {
    for (const line of this) if (line.id > 0) return line;
    return undefined;
  }

  #spliced(chunk: number, index: number, lines: readonly Line[]): Scrollback {
    const old = this.#chunks.length === 0 ? [] : this.#linesOf(chunk);
    const joined = [...old.slice(0, index), ...lines, ...old.slice(index)];
    const cut: Line[][] = [];
    for (let start = 0; start < joined.length; start += CHUNK) {
      cut.push(joined.slice(start, start + CHUNK));
    }
    const at = Math.max(chunk, 0);
    const chunks = [...this.#chunks.slice(0, at), ...cut, ...this.#chunks.slice(at + 1)];
    const isLast = at >= this.#chunks.length - 1;
    const lastLength = isLast ? (cut.at(-1)?.length ?? 0) : this.#lastLength;
    return new Scrollback(chunks, this.length + lines.length, lastLength);
  }

  #linesOf(chunk: number): Chunk {
    const lines = this.#chunks[chunk] as Line[];
    const isWhole = chunk < this.#chunks.length - 1 || lines.length === this.#lastLength;
    return isWhole ? lines : lines.slice(0, this.#lastLength);
  }
}

export const emptyScrollback: Scrollback = new Scrollback([], 0, 0);

function lowerBound(lines: Chunk, position: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Line).position < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
