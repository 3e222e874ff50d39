// The password of a house, asked of everyone who comes in, if it has one.

export class Password {
  readonly #text: string;

  /** @param text "" for a house that asks for none */
  constructor(text: string) {
    this.#text = text;
  }

  get isSet(): boolean {
    return this.#text !== "";
  }

  /** Takes as long for a wrong answer as for the right one, so that time tells nothing of it. */
  matches(answer: string): boolean {
    let difference = answer.length ^ this.#text.length;
    for (let at = 0; at < answer.length; at++) {
      difference |= answer.charCodeAt(at) ^ this.#text.charCodeAt(at % (this.#text.length || 1));
    }
    return difference === 0;
  }
}
