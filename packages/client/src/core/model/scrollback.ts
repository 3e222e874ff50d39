// The lines of a conversation: an immutable list, cheap to append to however long it is.
import { GrowingList } from "./growing-list.ts";
import type { Line } from "./line.ts";
import { lowerBound } from "./lower-bound.ts";
import { type PackedLines, pack, packBehind } from "./packed-lines.ts";

/** The newest lines are not packed, as they are on the screen: so many, and half of them at least. */
const TAIL_LINES = 128;
/** UTF-16 units of their texts, at most. */
const TAIL_UNITS = 32_768;

/** Lines in the order of their positions: runs of packed ones, then the tail. */
export class Scrollback {
  readonly length: number;
  readonly #packed: readonly PackedLines[];
  readonly #tail: GrowingList<Line>;
  readonly #tailUnits: number;

  /** For this file alone: every list grows from `emptyScrollback`. */
  constructor(
    packed: readonly PackedLines[],
    tail: GrowingList<Line>,
    units: number,
    length: number,
  ) {
    this.#packed = packed;
    this.#tail = tail;
    this.#tailUnits = units;
    this.length = length;
  }

  get first(): Line | undefined {
    return this.at(0);
  }

  get last(): Line | undefined {
    return this.at(this.length - 1);
  }

  /** How many slabs its packed lines take. */
  get slabs(): number {
    return this.#packed.length;
  }

  /** The line at an index, or undefined outside of the list. */
  at(index: number): Line | undefined {
    let start = this.length - this.#tail.length;
    if (index >= start) return this.#tail.at(index - start);
    for (let run = this.#packed.length - 1; run >= 0 && index >= 0; run--) {
      start -= this.#packed[run]?.length ?? 0;
      if (index >= start) return this.#linesOf(run)[index - start];
    }
    return undefined;
  }

  /** The index of the first line at or after a position; `length` when there is none. */
  indexOf(position: number): number {
    let start = this.length;
    for (let run = this.#packed.length; run >= 0; run--) {
      const packed = this.#packed[run];
      start -= packed?.length ?? this.#tail.length;
      const first = packed === undefined ? this.#tail.at(0)?.position : packed.firstPosition;
      if (run > 0 && (first === undefined || first > position)) continue;
      return start + lowerBound(this.#linesOf(run), position);
    }
    return 0;
  }

  /** With a line behind all others, which has a greater position. */
  withLast(line: Line): Scrollback {
    const units = this.#tailUnits + line.text.length;
    return this.#tail.length < TAIL_LINES && units <= TAIL_UNITS
      ? new Scrollback(this.#packed, this.#tail.append(line), units, this.length + 1)
      : scrollbackOf(this.#packed, [...this.#tail.items, line]);
  }

  /** With lines in front of the one at an index, between whose positions theirs are. */
  withLinesAt(index: number, lines: readonly Line[]): Scrollback {
    let start = this.length - this.#tail.length;
    let run = this.#packed.length;
    while (index < start) start -= this.#packed[--run]?.length ?? 0;
    const joined = this.#linesOf(run).toSpliced(index - start, 0, ...lines);
    return run === this.#packed.length
      ? scrollbackOf(this.#packed, joined)
      : scrollbackOf(this.#packed.toSpliced(run, 1, ...pack(joined)), this.#tail.items);
  }

  /** Changes the lines of some ids, in their places. */
  changed(ids: ReadonlySet<number>, change: (line: Line) => Line): Scrollback {
    const all = (lines: readonly Line[]) =>
      lines.map((line) => (ids.has(line.id) ? change(line) : line));
    const packed = this.#packed.flatMap((run) => (run.hasAny(ids) ? pack(all(run.lines)) : run));
    return scrollbackOf(packed, all(this.#tail.items));
  }

  /**
   * Forgets the oldest lines, a slab at a time, while at least `lines` are left or while there are
   * more than `slabs`. The slabs are used anew: what is forgotten here, older snapshots forget too.
   */
  trimmed(lines: number, slabs: number): Scrollback {
    let { length } = this;
    let drop = 0;
    for (const run of this.#packed) {
      if (length - run.length < lines && this.#packed.length - drop <= slabs) break;
      length -= run.length;
      drop++;
      run.release();
    }
    const packed = this.#packed.slice(drop);
    return drop === 0 ? this : new Scrollback(packed, this.#tail, this.#tailUnits, length);
  }

  /** The positions of the lines whose text passes a test. */
  positionsWhere(passes: (text: string) => boolean): readonly number[] {
    const positions: number[] = [];
    for (const run of this.#packed) positions.push(...run.positionsWhere(passes));
    for (const { text, position } of this.#tail.items) if (passes(text)) positions.push(position);
    return positions;
  }

  /** From the newest to the oldest. */
  *backwards(): Generator<Line> {
    for (let run = this.#packed.length; run >= 0; run--) {
      const lines = this.#linesOf(run);
      for (let index = lines.length - 1; index >= 0; index--) yield lines[index] as Line;
    }
  }

  *[Symbol.iterator](): Generator<Line> {
    for (let run = 0; run <= this.#packed.length; run++) yield* this.#linesOf(run);
  }

  /** Of a packed run, or of the tail, which comes after the last of them. */
  #linesOf(run: number): readonly Line[] {
    return this.#packed[run]?.lines ?? this.#tail.items;
  }
}

export const emptyScrollback: Scrollback = new Scrollback([], new GrowingList<Line>([]), 0, 0);

/** Packs the older half of the tail while it is too long. */
function scrollbackOf(packed: readonly PackedLines[], tail: readonly Line[]): Scrollback {
  const units = tail.reduce((sum, { text }) => sum + text.length, 0);
  if (tail.length > TAIL_LINES || units > TAIL_UNITS) {
    const half = Math.ceil(tail.length / 2);
    return scrollbackOf(packBehind(packed, tail.slice(0, half)), tail.slice(half));
  }
  const length = packed.reduce((sum, run) => sum + run.length, tail.length);
  return new Scrollback(packed, new GrowingList([...tail]), units, length);
}
