// Characters that stand for pieces of rows while Ink has them. Ink takes every cell of a picture
// apart and puts it together again. On a large screen that takes longer than all the rest, and our
// rows are laid out and painted already. So Ink is handed one character for a piece, and the piece
// takes its place in what Ink writes.

/** The private use area of the Basic Multilingual Plane: each character takes one cell. */
const FIRST = 0xe000;
const COUNT = 0x1900;
/** With the blanks that Ink leaves behind it, since it takes the piece for one cell wide. */
const STAND_IN = /([\ue000-\uf8ff]) */g;
/** Pieces that are known at once: no screen has half as many. */
const KNOWN = 1_024;

export class StandIns {
  /** The one that was drawn least recently comes first. */
  readonly #byPiece = new Map<string, string>();
  readonly #pieces = new Map<string, string>();
  #last = 0;

  /** @param piece painted, without line breaks. @returns what Ink is given in its place */
  for(piece: string): string {
    const standIn = this.#byPiece.get(piece) ?? this.#unused();
    this.#byPiece.delete(piece);
    this.#byPiece.set(piece, standIn);
    this.#pieces.set(standIn, piece);
    if (this.#byPiece.size > KNOWN) this.#forgetOne();
    return standIn;
  }

  /** A terminal that is written the pieces where Ink writes what stands for them. */
  replacedOn(terminal: NodeJS.WriteStream): NodeJS.WriteStream {
    const replace = (_: string, standIn: string) => this.#pieces.get(standIn) ?? "";
    const write = (text: string, ...rest: readonly unknown[]) =>
      Reflect.apply(terminal.write, terminal, [text.replace(STAND_IN, replace), ...rest]);
    return new Proxy(terminal, {
      get: (target, name) => (name === "write" ? write : Reflect.get(target, name)),
    });
  }

  /**
   * All have their turn before one stands for something else: Ink takes a row with the same
   * stand-ins as in the last picture for the same row.
   */
  #unused(): string {
    let standIn: string;
    do {
      this.#last = (this.#last + 1) % COUNT;
      standIn = String.fromCharCode(FIRST + this.#last);
    } while (this.#pieces.has(standIn));
    return standIn;
  }

  #forgetOne(): void {
    for (const [piece, standIn] of this.#byPiece) {
      this.#byPiece.delete(piece);
      this.#pieces.delete(standIn);
      return;
    }
  }
}
