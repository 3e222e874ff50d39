// Whose private words stand in which log, for as long as the two are here.
import type { EventOf } from "@tea-party/protocol";
import { PERSON_MARK, type PrivateWords } from "./private-words.ts";

export class PrivateLogs {
  readonly #byKey = new Map<string, PrivateWords>();

  open(key: string, words: PrivateWords): void {
    this.#byKey.set(key, words);
  }

  close(key: string): void {
    this.#byKey.delete(key);
  }

  /** Tells the two that words of one are gone. A fact of any other log is passed over. */
  read(event: EventOf<"erased">): void {
    if (!event.room.startsWith(PERSON_MARK)) return;
    const [from = "", to = ""] = event.room.slice(PERSON_MARK.length).split(" ");
    this.#byKey.get(from)?.erased(to, event);
    this.#byKey.get(to)?.erased(from, event);
  }
}
