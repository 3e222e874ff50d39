// Cuts a byte stream into lines.
import { BoundedBytes } from "./bounded-bytes.ts";

/** Where a line decoder puts what it finds, in stream order. */
export interface LineSink {
  /** The bytes of one line without its end. Valid only during the call: copy to keep. */
  line(bytes: Uint8Array): void;
  /** A line outgrew the limit. All of it is refused, once, when its end arrives. */
  lineTooLong(): void;
}

const CR = 13;
const LF = 10;
const NUL = 0;

/**
 * Ends a line at CR LF, LF, CR NUL or a lone CR. A line ends as soon as its CR is seen, so that
 * a lone CR waits for nothing; an LF or NUL that follows is swallowed, in the next chunk too.
 */
export class LineDecoder {
  readonly #sink: LineSink;
  readonly #limit: number;
  /** The line whose end has not come yet. */
  readonly #unfinished: BoundedBytes;
  #afterCr = false;

  /** @param limit the most bytes a line may have, its end not counted */
  constructor(sink: LineSink, limit: number) {
    this.#sink = sink;
    this.#limit = limit;
    this.#unfinished = new BoundedBytes(limit);
  }

  /** Takes the next bytes of the stream, cut wherever they were. */
  push(chunk: Uint8Array): void {
    let start = 0;
    if (this.#afterCr && chunk.length > 0) {
      this.#afterCr = false;
      if (chunk[0] === LF || chunk[0] === NUL) start = 1;
    }
    // To search twice is half the work of a loop over the bytes, and of long lines far less.
    let cr = chunk.indexOf(CR, start);
    let lf = chunk.indexOf(LF, start);
    while (cr >= 0 || lf >= 0) {
      const at = earlier(cr, lf);
      this.#end(chunk.subarray(start, at));
      start = at + 1;
      if (at === cr) {
        if (start === chunk.length) this.#afterCr = true;
        else if (chunk[start] === LF || chunk[start] === NUL) start++;
      }
      if (cr >= 0 && cr < start) cr = chunk.indexOf(CR, start);
      if (lf >= 0 && lf < start) lf = chunk.indexOf(LF, start);
    }
    if (start < chunk.length) this.#unfinished.add(chunk.subarray(start));
  }

  /** Takes back the unfinished line, as telnet's EL asks (RFC 854). */
  eraseLine(): void {
    this.#unfinished.clear();
  }

  /** Takes the unfinished line as it is, as a prompt's end is never sent. @returns undefined for none */
  takeUnfinished(): Uint8Array | undefined {
    const unfinished = this.#unfinished;
    return unfinished.length === 0 ? undefined : unfinished.take();
  }

  #end(tail: Uint8Array): void {
    const unfinished = this.#unfinished;
    const isWhole = unfinished.length === 0 && !unfinished.overflowed;
    if (isWhole && tail.length <= this.#limit) {
      this.#sink.line(tail);
      return;
    }
    unfinished.add(tail);
    const tooLong = unfinished.overflowed;
    const line = unfinished.take();
    if (tooLong) this.#sink.lineTooLong();
    else this.#sink.line(line);
  }
}

/** Of two places the one that comes first; one that is negative never comes. */
function earlier(one: number, other: number): number {
  if (one < 0 || other < 0) return Math.max(one, other);
  return Math.min(one, other);
}
