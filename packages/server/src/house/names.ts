// Who goes by which name in this house.
import { type Name, nameKeys, readName } from "@tea-party/protocol";
import type { Presence } from "../engines/engine.ts";
import { whyNoName } from "./naming.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Session } from "./session.ts";

export class Names {
  readonly #presence: Presence;
  readonly #freed: () => void;
  /** Everyone with a name, by each of its keys. */
  readonly #byKey = new Map<string, Session>();

  /** @param freed is told whenever a name may be had again */
  constructor(presence: Presence, freed: () => void) {
    this.#presence = presence;
    this.#freed = freed;
  }

  /** Gives a session a name, its first or another, if it may have it. */
  async give(session: Session, typed: string): Promise<Refusal | undefined> {
    const name = readName(typed);
    if (name === "empty") return refuse("name-missing");
    if (typeof name === "string") return refuse("name-invalid", typed, whyNoName(name));
    const former = session.name;
    const isGiven = await (former
      ? this.#presence.rename(former, name)
      : this.#presence.claim(name));
    if (!isGiven) {
      this.find(name.text)?.hearing.outlet.prove();
      return refuse("name-taken", name.text);
    }
    if (session.hasEnded) {
      await this.#presence.release(name);
      return undefined;
    }
    this.#forget(former);
    session.name = name;
    for (const key of name.keys) this.#byKey.set(key, session);
    if (former !== undefined) this.#freed();
    return undefined;
  }

  /** Takes a session's name back, so that another may have it. */
  async take(session: Session): Promise<void> {
    const { name } = session;
    if (name === undefined) return;
    this.#forget(name);
    session.name = undefined;
    await this.#presence.release(name);
    this.#freed();
  }

  /** Who goes by that name, or by one that looks the same. */
  find(name: string): Session | undefined {
    for (const key of nameKeys(name)) {
      const session = this.#byKey.get(key);
      if (session !== undefined) return session;
    }
    return undefined;
  }

  #forget(name: Name | undefined): void {
    for (const key of name?.keys ?? []) this.#byKey.delete(key);
  }
}
