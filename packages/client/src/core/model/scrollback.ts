// The lines of a conversation: an immutable list, cheap to append to however long it is.
import type { Line, NewLine } from "./line.ts";
import { PackedLines } from "./packed-lines.ts";

/** Lines that are packed together. */
const CHUNK = 256;

/**
 * Chunks of lines in the order of their positions. An old snapshot stays whole, and a long list
 * costs no more than a short one: appending fills the tail up, which snapshots share, and each
 * looks at as much of it as there was at its time. What is behind the tail is packed.
 */
export class Scrollback {
  readonly length: number;
  readonly #packed: readonly PackedLines[];
  readonly #tail: Line[];
  /** How much of the tail is this snapshot's. */
  readonly #tailLength: number;

  /** For this file alone: every list grows from `emptyScrollback`. */
  constructor(packed: readonly PackedLines[], tail: Line[], length: number, tailLength: number) {
    this.#packed = packed;
    this.#tail = tail;
    this.length = length;
    this.#tailLength = tailLength;
  }

  get first(): Line | undefined {
    return this.at(0);
  }

  get last(): Line | undefined {
    return this.at(this.length - 1);
  }

  /** The line at an index, or undefined outside of the list. */
  at(index: number): Line | undefined {
    if (index < 0 || index >= this.length) return undefined;
    let start = this.length - this.#tailLength;
    if (index >= start) return this.#tail[index - start];
    for (let chunk = this.#packed.length - 1; chunk >= 0; chunk--) {
      start -= this.#packed[chunk]?.length ?? 0;
      if (index >= start) return this.#linesOf(chunk)[index - start];
    }
    return undefined;
  }

  append(line: NewLine): Scrollback {
    const next = (this.last?.position ?? 0) + 1;
    const position = Math.max(next, this.#placeAfterNewest(line) ?? next);
    // Only behind the newest snapshot is there room that no other has taken.
    const isNewest = this.#tail.length === this.#tailLength;
    const tail = isNewest ? this.#tail : this.#tail.slice(0, this.#tailLength);
    if (tail.length < CHUNK) return this.#withTail(this.#packed, tail, placed(line, position));
    const packed = [...this.#packed, new PackedLines(tail)];
    return this.#withTail(packed, [], placed(line, position));
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
        return placed(line, first - Math.max(lines.length - index, distance));
      }),
    );
  }

  /**
   * Puts a line of a log where its id belongs; a line that is there already changes nothing.
   * Lines without an id stay behind the line they followed.
   */
  insert(line: NewLine): Scrollback {
    let hasNewer = false;
    for (let chunk = this.#packed.length; chunk >= 0; chunk--) {
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
        return this.#spliced(chunk, index + 1, [placed(line, position)]);
      }
    }
    return hasNewer ? this.prepend([line]) : this.append(line);
  }

  /** The index of the first line at or after a position; `length` when there is none. */
  indexOf(position: number): number {
    let start = this.length;
    for (let chunk = this.#packed.length; chunk >= 0; chunk--) {
      start -= this.#packed[chunk]?.length ?? this.#tailLength;
      const first = this.#packed[chunk]?.firstPosition ?? this.#tail[0]?.position;
      if (chunk > 0 && (first === undefined || first > position)) continue;
      return start + lowerBound(this.#linesOf(chunk), position);
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
    for (const chunk of this.#packed) {
      if (length - chunk.length < limit) break;
      length -= chunk.length;
      drop++;
    }
    if (drop === 0) return this;
    return new Scrollback(this.#packed.slice(drop), this.#tail, length, this.#tailLength);
  }

  /** The positions of the lines whose text passes a test. */
  positionsWhere(passes: (text: string) => boolean): readonly number[] {
    const positions: number[] = [];
    for (const chunk of this.#packed) positions.push(...chunk.positionsWhere(passes));
    for (const { text, position } of this.#linesOf(this.#packed.length)) {
      if (passes(text)) positions.push(position);
    }
    return positions;
  }

  /** From the newest to the oldest. */
  *backwards(): Generator<Line> {
    for (let chunk = this.#packed.length; chunk >= 0; chunk--) {
      const lines = this.#linesOf(chunk);
      for (let index = lines.length - 1; index >= 0; index--) yield lines[index] as Line;
    }
  }

  *[Symbol.iterator](): Generator<Line> {
    for (let chunk = 0; chunk <= this.#packed.length; chunk++) yield* this.#linesOf(chunk);
  }

  /** Positions grow as ids do, so that there is room for every line that was left out. */
  #placeAfterNewest({ id }: NewLine): number | undefined {
    if (id === 0) return undefined;
    for (let index = this.length - 1; index >= 0; index--) {
      const line = this.at(index);
      if (line !== undefined && line.id > 0) return line.position + id - line.id;
    }
    return undefined;
  }

  #oldestLogged(): Line | undefined {
    for (const line of this) if (line.id > 0) return line;
    return undefined;
  }

  #withTail(packed: readonly PackedLines[], tail: Line[], line: Line): Scrollback {
    tail.push(line);
    return new Scrollback(packed, tail, this.length + 1, tail.length);
  }

  #spliced(chunk: number, index: number, lines: readonly Line[]): Scrollback {
    const joined = this.#linesOf(chunk).toSpliced(index, 0, ...lines);
    const isTail = chunk === this.#packed.length;
    const cut: PackedLines[] = [];
    let start = 0;
    for (; joined.length - start > (isTail ? CHUNK : 0); start += CHUNK) {
      cut.push(new PackedLines(joined.slice(start, start + CHUNK)));
    }
    const tail = isTail ? joined.slice(start) : this.#tail;
    return new Scrollback(
      this.#packed.toSpliced(chunk, 1, ...cut),
      tail,
      this.length + lines.length,
      isTail ? tail.length : this.#tailLength,
    );
  }

  /** Of a packed chunk, or of the tail, which comes after the last of them. */
  #linesOf(chunk: number): readonly Line[] {
    const packed = this.#packed[chunk];
    if (packed !== undefined) return packed.lines;
    const isWhole = this.#tail.length === this.#tailLength;
    return isWhole ? this.#tail : this.#tail.slice(0, this.#tailLength);
  }
}

export const emptyScrollback: Scrollback = new Scrollback([], [], 0, 0);

/** All lines are made alike, field by field: V8 reads and keeps objects of one shape best. */
function placed({ id, time, kind, who, text, mention }: NewLine, position: number): Line {
  return { position, id, time, kind, who, text, mention };
}

function lowerBound(lines: readonly Line[], position: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Line).position < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
