// Who is here, for a house that is one process.
import type { Name, Person } from "@tea-party/protocol";
import type { Presence } from "../engine.ts";

export class MemoryPresence implements Presence {
  readonly #people = new Map<string, Person>();
  /** Every key in use, with the name that uses it. */
  readonly #owners = new Map<string, string>();

  async claim(name: Name): Promise<boolean> {
    if (!this.#isFree(name, undefined)) return false;
    this.#take(name, { name: name.text });
    return true;
  }

  async rename(from: Name, to: Name): Promise<boolean> {
    const person = this.#people.get(from.text);
    if (person === undefined || !this.#isFree(to, from.text)) return false;
    this.#drop(from);
    this.#take(to, { ...person, name: to.text });
    return true;
  }

  async describe(person: Person): Promise<void> {
    if (this.#people.has(person.name)) this.#people.set(person.name, person);
  }

  async release(name: Name): Promise<void> {
    this.#drop(name);
  }

  async list(): Promise<readonly Person[]> {
    return [...this.#people.values()];
  }

  #isFree(name: Name, owner: string | undefined): boolean {
    return name.keys.every((key) => {
      const current = this.#owners.get(key);
      return current === undefined || current === owner;
    });
  }

  #take(name: Name, person: Person): void {
    this.#people.set(name.text, person);
    for (const key of name.keys) this.#owners.set(key, name.text);
  }

  #drop(name: Name): void {
    this.#people.delete(name.text);
    for (const key of name.keys) this.#owners.delete(key);
  }
}
