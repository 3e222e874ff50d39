// The places that are open: each from its first visitor to its last.
import { type Name, nameKeys } from "@tea-party/protocol";
import type { Place } from "./place.ts";

export class Places {
  readonly #byName = new Map<string, Place>();
  readonly #byKey = new Map<string, Place>();

  add(place: Place): void {
    this.#byName.set(place.name, place);
    for (const key of nameKeys(place.name)) this.#byKey.set(key, place);
  }

  remove(place: Place): void {
    if (!this.has(place)) return;
    this.#byName.delete(place.name);
    for (const key of nameKeys(place.name)) this.#byKey.delete(key);
  }

  has(place: Place): boolean {
    return this.#byName.get(place.name) === place;
  }

  /** The place of exactly that name. */
  get(name: string): Place | undefined {
    return this.#byName.get(name);
  }

  /** The place of that name, or of one that looks the same. */
  find(name: Name): Place | undefined {
    for (const key of name.keys) {
      const place = this.#byKey.get(key);
      if (place !== undefined) return place;
    }
    return undefined;
  }
}
