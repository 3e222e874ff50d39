// The lines that have a client's id, to know one again when it is sent once more.
import type { LoggedEvent } from "@tea-party/protocol";
import type { Draft } from "../engine.ts";
import type { Origin } from "../own-lines.ts";

export class ClientLines {
  readonly #byKey = new Map<string, LoggedEvent>();
  readonly #keys = new WeakMap<LoggedEvent, string>();

  find(draft: Draft, origin: Origin | undefined): LoggedEvent | undefined {
    const key = keyOf(draft, origin);
    return key === undefined ? undefined : this.#byKey.get(key);
  }

  add(event: LoggedEvent, origin: Origin | undefined): void {
    const key = keyOf(event, origin);
    if (key === undefined) return;
    this.#byKey.set(key, event);
    this.#keys.set(event, key);
  }

  forget(event: LoggedEvent): void {
    const key = this.#keys.get(event);
    if (key !== undefined) this.#byKey.delete(key);
  }
}

/** What two sendings of one line have in common; undefined for facts that no client numbers. */
function keyOf(draft: Draft, origin: Origin | undefined): string | undefined {
  if (!("line" in draft) || draft.line === undefined) return undefined;
  return [draft.who, draft.line, origin?.owner, draft.type, draft.text].join("\n");
}
