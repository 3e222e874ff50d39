// The lines that have a client's id, to know one again when it is sent once more.
import type { LoggedEvent } from "@tea-party/protocol";
import type { Draft } from "../engine.ts";
import type { Origin } from "../own-lines.ts";

export class ClientLines {
  /** Those of one id are told apart by their words: nearly always there is one. */
  readonly #byKey = new Map<string, LoggedEvent[]>();
  readonly #keys = new WeakMap<LoggedEvent, string>();

  find(draft: Draft, origin: Origin | undefined): LoggedEvent | undefined {
    const key = keyOf(draft, origin);
    const lines = key === undefined ? undefined : this.#byKey.get(key);
    return lines?.find((line) => line.type === draft.type && wordsOf(line) === wordsOf(draft));
  }

  add(event: LoggedEvent, origin: Origin | undefined): void {
    const key = keyOf(event, origin);
    if (key === undefined) return;
    const others = this.#byKey.get(key);
    if (others === undefined) this.#byKey.set(key, [event]);
    else others.push(event);
    this.#keys.set(event, key);
  }

  forget(event: LoggedEvent): void {
    const key = this.#keys.get(event);
    if (key === undefined) return;
    const others = this.#byKey.get(key)?.filter((line) => line !== event) ?? [];
    if (others.length === 0) this.#byKey.delete(key);
    else this.#byKey.set(key, others);
  }
}

/** What two sendings of one line have in common beside the words; undefined where no client numbers. */
function keyOf(draft: Draft, origin: Origin | undefined): string | undefined {
  if (!("line" in draft) || draft.line === undefined) return undefined;
  return `${draft.who}\n${draft.line}\n${origin?.owner ?? ""}`;
}

function wordsOf(draft: Draft): string | undefined {
  return "text" in draft ? draft.text : undefined;
}
