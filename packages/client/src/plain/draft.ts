// A message of several lines, for whoever types a line at a time.

/** Begins a message of several lines. */
const BEGIN = "/draft";
/** A line of its own that sends it, as in SMTP and ed. */
const END = ".";
/** A line of its own that drops it. */
const DROP = "/drop";

export interface Typed {
  readonly text: string;
  /** How it reads: what was written as a message is no command for its first word. */
  readonly style: "talk" | "slash";
}

export class Draft {
  #lines: string[] | undefined;

  /** @returns what is ready to be handed on: a line, or a message that has just been ended */
  take(line: string): Typed | undefined {
    const word = line.trim().toLowerCase();
    if (this.#lines === undefined) {
      if (word !== BEGIN) return { text: line, style: "talk" };
      this.#lines = [];
      return undefined;
    }
    if (word !== END && word !== DROP) {
      this.#lines.push(line);
      return undefined;
    }
    const text = this.#lines.join("\n");
    this.#lines = undefined;
    return word === END ? { text, style: "slash" } : undefined;
  }
}
