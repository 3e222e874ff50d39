// A block of memory outside of V8's heap that lines are written into, one behind the other.
import { type Line, lineKinds } from "./line.ts";

/** Bytes of a slab: about seven hundred lines of talk, and more than the longest line takes. */
export const SLAB_BYTES = 65_536;
/** Slabs that are allocated at once: small pieces would leave holes between what else comes and goes. */
const BATCH = 16;
/** Blocks of released slabs that wait for the next: what a loud room forgets it takes again. */
const SPARES = 32;

/**
 * Bytes of a line beside its words, of all lines from the end of the block on: position, id and
 * time as doubles; where its words end, in bytes; the UTF-16 units of its text and of the name in
 * front of it; its kind; whether it is for our eyes.
 */
const RECORD = 32;

const spares: Uint8Array[] = [];
const NOTHING = new Uint8Array(0);
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export class Slab {
  #words: Uint8Array;
  #records: DataView;
  #length = 0;

  constructor() {
    if (spares.length === 0) spares.push(...newBlocks());
    this.#words = spares.shift() ?? NOTHING;
    this.#records = viewOf(this.#words);
  }

  /** How many lines are in it. */
  get length(): number {
    return this.#length;
  }

  /** Writes a line, whose words are well-formed. @returns whether there was room for it */
  write({ position, id, time, kind, who, text, mention }: Line): boolean {
    const record = recordAt(this.#length);
    const start = this.#endOf(this.#length - 1);
    if (record < start) return false;
    const words = who + text;
    const { read, written } = encoder.encodeInto(words, this.#words.subarray(start, record));
    if (read < words.length) return false;
    this.#records.setFloat64(record, position);
    this.#records.setFloat64(record + 8, id);
    this.#records.setFloat64(record + 16, time);
    this.#records.setUint16(record + 24, start + written);
    this.#records.setUint16(record + 26, text.length);
    this.#records.setUint16(record + 28, who.length);
    this.#records.setUint8(record + 30, lineKinds.indexOf(kind));
    this.#records.setUint8(record + 31, mention ? 1 : 0);
    this.#length++;
    return true;
  }

  line(index: number): Line {
    const record = recordAt(index);
    const words = this.#wordsBetween(this.#endOf(index - 1), this.#endOf(index));
    const name = this.#records.getUint16(record + 28);
    return {
      position: this.#records.getFloat64(record),
      id: this.#records.getFloat64(record + 8),
      time: this.#records.getFloat64(record + 16),
      kind: lineKinds[this.#records.getUint8(record + 30)] ?? "answered",
      who: words.slice(0, name),
      text: words.slice(name),
      mention: this.#records.getUint8(record + 31) === 1,
    };
  }

  position(index: number): number {
    return this.#records.getFloat64(recordAt(index));
  }

  id(index: number): number {
    return this.#records.getFloat64(recordAt(index) + 8);
  }

  /** The texts of the first lines: read in one go, a tenth of what it takes one by one. */
  *texts(count: number): Generator<string> {
    const words = this.#wordsBetween(0, this.#endOf(count - 1));
    let end = 0;
    for (let index = 0; index < count; index++) {
      const start = end + this.#records.getUint16(recordAt(index) + 28);
      end = start + this.#records.getUint16(recordAt(index) + 26);
      yield words.slice(start, end);
    }
  }

  /** Gives the block to the next slab; there is no line in this one any more. */
  release(): void {
    if (this.#words === NOTHING) return;
    if (spares.length < SPARES) spares.push(this.#words);
    this.#words = NOTHING;
    this.#records = viewOf(NOTHING);
    this.#length = 0;
  }

  #wordsBetween(start: number, end: number): string {
    return decoder.decode(this.#words.subarray(start, end));
  }

  #endOf(index: number): number {
    return index < 0 ? 0 : this.#records.getUint16(recordAt(index) + 24);
  }
}

function newBlocks(): readonly Uint8Array[] {
  const memory = new Uint8Array(BATCH * SLAB_BYTES);
  return Array.from({ length: BATCH }, (_, index) =>
    memory.subarray(index * SLAB_BYTES, (index + 1) * SLAB_BYTES),
  );
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function recordAt(index: number): number {
  return SLAB_BYTES - RECORD * (index + 1);
}
