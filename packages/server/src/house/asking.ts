// What one visitor is asked in secret: a password that came ahead of its question, or the question.
import type { Answer } from "./command.ts";
import type { Outlet } from "./outlet.ts";
import { Question } from "./question.ts";
import type { Timer } from "./timer.ts";

export class Asking {
  #question: Question | undefined;
  /** What he gave before it was asked for. */
  #given: string | undefined;

  get given(): string | undefined {
    return this.#given;
  }

  /** Asks; typing is hidden until it is answered. @returns undefined when he gives none */
  ask(prompt: string, outlet: Outlet, timer: Timer): Promise<string | undefined> {
    this.#question = new Question(prompt, outlet, timer);
    return this.#question.answered;
  }

  /** Takes what he typed for an answer. @returns false when nothing was asked */
  answer(text: string): boolean {
    if (!this.#question?.isOpen) return false;
    this.#question.settle(text);
    return true;
  }

  breakOff(): void {
    this.#question?.settle(undefined);
  }

  /** Does something with the answer at hand to what it may ask. */
  async withGiven(secret: string, act: () => Answer | Promise<Answer>): Promise<Answer> {
    this.#given = secret;
    try {
      return await act();
    } finally {
      this.#given = undefined;
    }
  }
}
