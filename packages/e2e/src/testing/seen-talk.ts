// What the reader of a client has seen of a room's talk, over several runs of it.
import type { OpenClient } from "@tea-party/client/testing";

type Model = OpenClient["client"]["store"]["model"];

export class SeenTalk {
  readonly #name: string;
  /** What the readers of the runs before saw, by the ids of the lines. */
  readonly #before = new Map<string, Map<number, string>>();

  /** @param name whose client it is */
  constructor(name: string) {
    this.#name = name;
  }

  /** A run is over. */
  remember(model: Model, rooms: Iterable<string>): void {
    for (const room of rooms) this.#before.set(room, this.#linesOf(model, room));
  }

  /** `ann: hello`, in the order of the log. */
  lines(model: Model, room: string): string[] {
    return [...this.#linesOf(model, room)]
      .sort(([one], [other]) => one - other)
      .map(([, line]) => line);
  }

  /** @throws when a line stands on the screen twice, or out of order */
  #linesOf(model: Model, room: string): Map<number, string> {
    const lines = new Map(this.#before.get(room));
    let last = 0;
    for (const { id, kind, who, text } of model.conversations.get(`#${room}`)?.lines ?? []) {
      if (kind !== "said") continue;
      if (id <= last) throw new Error(`${this.#name} is shown "${text}" twice or too late.`);
      last = id;
      lines.set(id, `${who}: ${text}`);
    }
    return lines;
  }
}
