// The answers to a client's last lines. A line sent again because its answer was lost on the way
// is answered again and not carried out twice.
import type { Answer, Typed } from "./command.ts";

/** What a client sent: its id and, as another device of the same person may use that too, its words. */
export interface Sent extends Typed {
  readonly text?: string | undefined;
}

/** Answers remembered. A client waits for fewer at a time. */
const LIMIT = 100;

interface Known {
  /** Stands for the words, which may be long. */
  readonly digest: string;
  readonly answer: Answer;
}

export class Answered {
  readonly #digest: (text: string) => string;
  readonly #byLine = new Map<string, Known>();

  /** @param digest what stands for a text, short and the same each time */
  constructor(digest: (text: string) => string) {
    this.#digest = digest;
  }

  /** What was answered; undefined when it was not, or too long ago. */
  find({ line = "", text = "" }: Sent): { readonly answer: Answer } | undefined {
    const known = this.#byLine.get(line);
    if (known === undefined) return undefined;
    return known.digest === this.#digest(text) ? known : undefined;
  }

  add({ line = "", text = "" }: Sent, answer: Answer): void {
    this.#byLine.set(line, { digest: this.#digest(text), answer });
    const [oldest] = this.#byLine.keys();
    if (this.#byLine.size > LIMIT && oldest !== undefined) this.#byLine.delete(oldest);
  }
}
