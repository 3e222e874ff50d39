// A run of lines in a slab, as it was at one time: others may have been added to the slab since.
import type { Line } from "./line.ts";
import { Slab } from "./slab.ts";

export class PackedLines {
  readonly length: number;
  readonly #slab: Slab;

  /** For this file alone. */
  constructor(slab: Slab, length: number) {
    this.#slab = slab;
    this.length = length;
  }

  /** The position of the first line; undefined once the slab was released. */
  get firstPosition(): number | undefined {
    return this.#slab.length === 0 ? undefined : this.#slab.position(0);
  }

  /** The run with as many more lines behind it as the slab takes: none where another went on. */
  extended(lines: readonly Line[]): PackedLines {
    if (this.#slab.length !== this.length) return this;
    for (const line of lines) if (!this.#slab.write(line)) break;
    return new PackedLines(this.#slab, this.#slab.length);
  }

  hasAny(ids: ReadonlySet<number>): boolean {
    for (let index = 0; index < this.#held; index++) if (ids.has(this.#slab.id(index))) return true;
    return false;
  }

  /** The positions of the lines whose text passes a test. */
  positionsWhere(passes: (text: string) => boolean): readonly number[] {
    const positions: number[] = [];
    let index = 0;
    for (const text of this.#slab.texts(this.#held)) {
      if (passes(text)) positions.push(this.#slab.position(index));
      index++;
    }
    return positions;
  }

  /** The lines: the same objects as long as few other slabs are looked at in between. */
  get lines(): readonly Line[] {
    const known = unpacked.get(this.#slab) ?? [];
    if (known.length === this.#held) return known;
    if (known.length > this.#held) return known.slice(0, this.#held);
    const lines = [...known];
    for (let index = lines.length; index < this.#held; index++) lines.push(this.#slab.line(index));
    unpacked.set(this.#slab, lines);
    if (unpacked.size > UNPACKED)
      for (const [oldest] of unpacked.entries().take(1)) unpacked.delete(oldest);
    return lines;
  }

  /** Lets the slab be used anew: this run, and all others of it, have no lines any more. */
  release(): void {
    unpacked.delete(this.#slab);
    this.#slab.release();
  }

  get #held(): number {
    return Math.min(this.length, this.#slab.length);
  }
}

/** Slabs whose lines stay unpacked: a screen is drawn anew many times, and knows its lines again. */
const UNPACKED = 4;
const unpacked = new Map<Slab, readonly Line[]>();

/** Packs lines: in one slab, or in several that all have room for more in between. */
export function pack(lines: readonly Line[]): readonly PackedLines[] {
  if (lines.length === 0) return [];
  const run = new PackedLines(new Slab(), 0).extended(lines);
  if (run.length === lines.length) return [run];
  run.release();
  const half = lines.length >> 1;
  return [...pack(lines.slice(0, half)), ...pack(lines.slice(half))];
}

/** Packs lines behind others, and fills each slab before the next. */
export function packBehind(
  before: readonly PackedLines[],
  lines: readonly Line[],
): readonly PackedLines[] {
  const last = before.at(-1);
  const runs = [...before];
  let left = lines;
  if (last !== undefined) {
    const extended = last.extended(lines);
    runs[runs.length - 1] = extended;
    left = lines.slice(extended.length - last.length);
  }
  while (left.length > 0) {
    const run = new PackedLines(new Slab(), 0).extended(left);
    runs.push(run);
    left = left.slice(run.length);
  }
  return runs;
}
