// A run of lines that grows no longer, in half the memory that as many objects take.
import type { Line } from "./line.ts";

export class PackedLines {
  readonly length: number;
  readonly #positions: readonly number[];
  readonly #ids: readonly number[];
  readonly #times: readonly number[];
  readonly #kinds: readonly Line["kind"][];
  readonly #names: readonly string[];
  readonly #mentions: readonly boolean[];
  readonly #texts: string;
  /** Where each text ends, in UTF-16 units. */
  readonly #ends: readonly number[];

  /** @param lines at least one, in the order of their positions */
  constructor(lines: readonly Line[]) {
    this.length = lines.length;
    this.#positions = lines.map(({ position }) => position);
    this.#ids = lines.map(({ id }) => id);
    this.#times = lines.map(({ time }) => time);
    this.#kinds = lines.map(({ kind }) => kind);
    this.#names = lines.map(({ who }) => who);
    this.#mentions = lines.map(({ mention }) => mention);
    this.#texts = lines.map(({ text }) => text).join("");
    let end = 0;
    this.#ends = lines.map(({ text }) => {
      end += text.length;
      return end;
    });
  }

  get firstPosition(): number {
    return this.#positions[0] as number;
  }

  hasAny(ids: ReadonlySet<number>): boolean {
    return this.#ids.some((id) => ids.has(id));
  }

  /** The positions of the lines whose text passes a test. */
  positionsWhere(passes: (text: string) => boolean): readonly number[] {
    return this.#positions.filter((_, index) => passes(this.#textAt(index)));
  }

  /** The lines: the same objects as long as few other runs are looked at in between. */
  get lines(): readonly Line[] {
    const known = recent.get(this);
    if (known !== undefined) return known;
    const lines = this.#unpack();
    recent.set(this, lines);
    if (recent.size > RECENT)
      for (const [oldest] of recent.entries().take(1)) recent.delete(oldest);
    return lines;
  }

  #unpack(): readonly Line[] {
    return this.#positions.map((position, index) => ({
      position,
      id: this.#ids[index] as number,
      time: this.#times[index] as number,
      kind: this.#kinds[index] as Line["kind"],
      who: this.#names[index] as string,
      text: this.#textAt(index),
      mention: this.#mentions[index] as boolean,
    }));
  }

  #textAt(index: number): string {
    return this.#texts.slice(this.#ends[index - 1] ?? 0, this.#ends[index]);
  }
}

/** Runs that stay unpacked: a screen is drawn anew many times, and knows its lines again. */
const RECENT = 8;
const recent = new Map<PackedLines, readonly Line[]>();
