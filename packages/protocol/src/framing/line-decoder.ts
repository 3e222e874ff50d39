// Cuts a byte stream into lines.

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
const NOTHING = new Uint8Array(0);

/**
 * Ends a line at CR LF, LF, CR NUL or a lone CR. A line ends as soon as its CR is seen, so that
 * a lone CR waits for nothing; an LF or NUL that follows is swallowed, in the next chunk too.
 */
export class LineDecoder {
  readonly #sink: LineSink;
  readonly #limit: number;
  #carry: Uint8Array = NOTHING;
  #tooLong = false;
  #afterCr = false;

  /** @param limit the most bytes a line may have, its end not counted */
  constructor(sink: LineSink, limit: number) {
    this.#sink = sink;
    this.#limit = limit;
  }

  push(chunk: Uint8Array): void {
    let start = 0;
    if (this.#afterCr && chunk.length > 0) {
      this.#afterCr = false;
      if (chunk[0] === LF || chunk[0] === NUL) start = 1;
    }
    for (let at = start; at < chunk.length; at++) {
      const byte = chunk[at];
      if (byte !== CR && byte !== LF) continue;
      this.#end(chunk.subarray(start, at));
      if (byte === CR) {
        if (at + 1 === chunk.length) this.#afterCr = true;
        else if (chunk[at + 1] === LF || chunk[at + 1] === NUL) at++;
      }
      start = at + 1;
    }
    if (start < chunk.length) this.#keep(chunk.subarray(start));
  }

  /** Takes back the unfinished line, as telnet's EL asks (RFC 854). */
  eraseLine(): void {
    this.#carry = NOTHING;
    this.#tooLong = false;
  }

  #end(tail: Uint8Array): void {
    if (this.#carry.length > 0) this.#keep(tail);
    const line = this.#carry.length > 0 ? this.#carry : tail;
    const tooLong = this.#tooLong || line.length > this.#limit;
    this.eraseLine();
    if (tooLong) this.#sink.lineTooLong();
    else this.#sink.line(line);
  }

  #keep(bytes: Uint8Array): void {
    if (this.#tooLong) return;
    const length = this.#carry.length + bytes.length;
    if (length > this.#limit) {
      this.#carry = NOTHING;
      this.#tooLong = true;
      return;
    }
    const joined = new Uint8Array(length);
    joined.set(this.#carry);
    joined.set(bytes, this.#carry.length);
    this.#carry = joined;
  }
}
