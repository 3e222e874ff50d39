// The answers to a client's last lines. A line sent again because its answer was lost on the way
// is answered again and not carried out twice.
import type { Answer } from "./command.ts";

/** Answers remembered. A client waits for fewer at a time. */
const LIMIT = 100;

export class Answered {
  readonly #answers = new Map<string, Answer>();

  has(line: string): boolean {
    return this.#answers.has(line);
  }

  get(line: string): Answer {
    return this.#answers.get(line);
  }

  set(line: string, answer: Answer): void {
    this.#answers.set(line, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > LIMIT && oldest !== undefined) this.#answers.delete(oldest);
  }
}
