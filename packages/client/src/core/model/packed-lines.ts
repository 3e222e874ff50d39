// A run of lines that grows no longer, in half the memory that as many objects take.
import type { Line } from "./line.ts";

/** Between two texts: no word that is looked for has one, so none is found across both. */
const SEPARATOR = "\n";

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
  /** What was drawn is known again by the object, so it is not unpacked for every picture. */
  #recent: WeakRef<readonly Line[]>;

  /** @param lines at least one, in the order of their positions; they must not change any more */
  constructor(lines: readonly Line[]) {
    this.length = lines.length;
    this.#positions = lines.map(({ position }) => position);
    this.#ids = lines.map(({ id }) => id);
    this.#times = lines.map(({ time }) => time);
    this.#kinds = lines.map(({ kind }) => kind);
    this.#names = lines.map(({ who }) => who);
    this.#mentions = lines.map(({ mention }) => mention);
    this.#texts = lines.map(({ text }) => text).join(SEPARATOR);
    let end = -SEPARATOR.length;
    this.#ends = lines.map(({ text }) => {
      end += SEPARATOR.length + text.length;
      return end;
    });
    this.#recent = new WeakRef(lines);
  }

  get firstPosition(): number {
    return this.#positions[0] as number;
  }

  /** The positions of the lines whose text passes a test. */
  positionsWhere(passes: (text: string) => boolean): readonly number[] {
    return this.#positions.filter((_, index) => passes(this.#textAt(index)));
  }

  /** The lines: the same objects for everyone as long as anyone holds them. */
  get lines(): readonly Line[] {
    const known = this.#recent.deref();
    if (known !== undefined) return known;
    const lines = this.unpack();
    this.#recent = new WeakRef(lines);
    return lines;
  }

  /** The lines as new objects. */
  unpack(): readonly Line[] {
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
    const start = index === 0 ? 0 : (this.#ends[index - 1] as number) + SEPARATOR.length;
    return this.#texts.slice(start, this.#ends[index]);
  }
}
