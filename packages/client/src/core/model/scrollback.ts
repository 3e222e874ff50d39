// The lines of a conversation: an immutable list, cheap to append to however long it is.
import { GrowingList } from "./growing-list.ts";
import type { Line, NewLine } from "./line.ts";
import { PackedLines } from "./packed-lines.ts";

/** Lines that are packed together. As many of the newest are not, as they are on the screen. */
const CHUNK = 128;
/** So many more lines than wanted are kept until some are forgotten, all of them at once. */
const SURPLUS = 4_096;

/** Lines in the order of their positions: chunks of packed ones, then the tail. */
export class Scrollback {
  readonly length: number;
  readonly #packed: GrowingList<PackedLines>;
  readonly #tail: GrowingList<Line>;

  /** For this file alone: every list grows from `emptyScrollback`. */
  constructor(packed: GrowingList<PackedLines>, tail: GrowingList<Line>, length: number) {
    this.#packed = packed;
    this.#tail = tail;
    this.length = length;
  }

  get first(): Line | undefined {
    return this.at(0);
  }

  get last(): Line | undefined {
    return this.at(this.length - 1);
  }

  /** The line at an index, or undefined outside of the list. */
  at(index: number): Line | undefined {
    let start = this.length - this.#tail.length;
    if (index >= start) return this.#tail.at(index - start);
    for (let chunk = this.#packed.length - 1; chunk >= 0 && index >= 0; chunk--) {
      start -= this.#packed.at(chunk)?.length ?? 0;
      if (index >= start) return this.#linesOf(chunk)[index - start];
    }
    return undefined;
  }

  append(line: NewLine): Scrollback {
    const next = (this.last?.position ?? 0) + 1;
    const position = Math.max(next, this.#placeAfterNewest(line) ?? next);
    const last = placed(line, position);
    if (this.#tail.length < 2 * CHUNK) {
      return new Scrollback(this.#packed, this.#tail.append(last), this.length + 1);
    }
    const packed = this.#packed.append(new PackedLines(this.#tail.slice(0, CHUNK)));
    const tail = new GrowingList([...this.#tail.slice(CHUNK), last]);
    return new Scrollback(packed, tail, this.length + 1);
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
      const packed = this.#packed.at(chunk);
      start -= packed?.length ?? this.#tail.length;
      const first = packed?.firstPosition ?? this.#tail.at(0)?.position;
      if (chunk > 0 && (first === undefined || first > position)) continue;
      return start + lowerBound(this.#linesOf(chunk), position);
    }
    return 0;
  }

  /** Changes the lines of some ids, in their places. */
  changed(ids: ReadonlySet<number>, change: (line: Line) => Line): Scrollback {
    const all = (lines: readonly Line[]) =>
      lines.map((line) => (ids.has(line.id) ? change(line) : line));
    const packed = this.#packed.items.map((chunk) =>
      chunk.hasAny(ids) ? new PackedLines(all(chunk.lines)) : chunk,
    );
    return new Scrollback(
      new GrowingList(packed),
      new GrowingList(all(this.#tail.items)),
      this.length,
    );
  }

  /** Forgets the oldest lines when there are many more than `limit`: about so many are left. */
  trimmed(limit: number): Scrollback {
    if (this.length < limit + SURPLUS) return this;
    let { length } = this;
    let drop = 0;
    for (const chunk of this.#packed.items) {
      if (length - chunk.length < limit) break;
      length -= chunk.length;
      drop++;
    }
    return new Scrollback(new GrowingList(this.#packed.slice(drop)), this.#tail, length);
  }

  /** The positions of the lines whose text passes a test. */
  positionsWhere(passes: (text: string) => boolean): readonly number[] {
    const positions: number[] = [];
    for (const chunk of this.#packed.items) positions.push(...chunk.positionsWhere(passes));
    for (const { text, position } of this.#tail.items) if (passes(text)) positions.push(position);
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

  #spliced(chunk: number, index: number, lines: readonly Line[]): Scrollback {
    const joined = this.#linesOf(chunk).toSpliced(index, 0, ...lines);
    const isTail = chunk === this.#packed.length;
    const cut: PackedLines[] = [];
    let start = 0;
    for (; joined.length - start > (isTail ? 2 * CHUNK : 0); start += CHUNK) {
      cut.push(new PackedLines(joined.slice(start, start + CHUNK)));
    }
    return new Scrollback(
      new GrowingList(this.#packed.items.toSpliced(chunk, 1, ...cut)),
      isTail ? new GrowingList(joined.slice(start)) : this.#tail,
      this.length + lines.length,
    );
  }

  /** Of a packed chunk, or of the tail, which comes after the last of them. */
  #linesOf(chunk: number): readonly Line[] {
    return this.#packed.at(chunk)?.lines ?? this.#tail.items;
  }
}

export const emptyScrollback: Scrollback = new Scrollback(
  new GrowingList<PackedLines>([]),
  new GrowingList<Line>([]),
  0,
);

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
