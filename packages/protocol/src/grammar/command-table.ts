// The commands that exist in one place, found by name or alias.
import type { CommandSpec } from "./command-spec.ts";

/** Names ignore case. A Map, so that `constructor` and `__proto__` are words like any other. */
export class CommandTable<Spec extends CommandSpec> {
  readonly all: readonly Spec[];
  readonly #byWord = new Map<string, Spec>();

  /** @throws Error when a word has capitals or belongs to two commands: a bug, found at start. */
  constructor(commands: readonly Spec[]) {
    this.all = commands;
    for (const command of commands) {
      for (const word of [command.name, ...command.aliases]) {
        if (word !== word.toLowerCase()) throw new Error(`"${word}" has capitals.`);
        if (this.#byWord.has(word)) throw new Error(`Two commands are called "${word}".`);
        this.#byWord.set(word, command);
      }
    }
  }

  find(word: string): Spec | undefined {
    // Most people write commands as they are listed.
    return this.#byWord.get(word) ?? this.#byWord.get(word.toLowerCase());
  }
}
