// Who was not let in, for the journal: one note for many, so that a flood of them is none there.
import type { Journal } from "../house/journal.ts";

export class RefusedEntries {
  readonly #byCode = new Map<string, { count: number; lastAddress: string }>();

  add(code: string, address: string): void {
    const count = (this.#byCode.get(code)?.count ?? 0) + 1;
    this.#byCode.set(code, { count, lastAddress: address });
  }

  /** Notes what was added since the last time. */
  noteIn(journal: Journal): void {
    for (const [code, { count, lastAddress }] of this.#byCode) {
      journal.note("warn", "Connections refused.", { code, count, lastAddress });
    }
    this.#byCode.clear();
  }
}
