// The answers to a client's last lines. A line sent again because its answer was lost on the way
// is answered again and not carried out twice.
import type { Answer, Typed } from "./command.ts";

/** What a client sent: its id and, as another device of the same person may use that too, its words. */
export interface Sent extends Typed {
  readonly text?: string | undefined;
}

/** Answers remembered. A client waits for fewer at a time. */
const LIMIT = 100;

export class Answered {
  readonly #answers = new Map<string, Answer>();

  has(sent: Sent): boolean {
    return this.#answers.has(keyOf(sent));
  }

  get(sent: Sent): Answer {
    return this.#answers.get(keyOf(sent));
  }

  set(sent: Sent, answer: Answer): void {
    this.#answers.set(keyOf(sent), answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > LIMIT && oldest !== undefined) this.#answers.delete(oldest);
  }
}

function keyOf({ line, text = "" }: Sent): string {
  return `${line}\n${text}`;
}
