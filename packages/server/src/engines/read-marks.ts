// How far one reader has read in each room: marks that only go on, and not too many of them.
import type { ReadMark } from "@tea-party/protocol";

/** The most rooms of which a reader's mark is kept; the marks of the oldest lines go first. */
export const READ_MARK_LIMIT = 1_000;

export class ReadMarks {
  readonly #byRoom = new Map<string, number>();

  get all(): ReadMark[] {
    return marksIn(this.#byRoom);
  }

  /** The last line read in a room; 0 when nobody knows of any. */
  of(room: string): number {
    return this.#byRoom.get(room) ?? 0;
  }

  /** @returns the marks that are further on than they were */
  moveOn(marks: readonly ReadMark[]): ReadMark[] {
    const moved = new Map<string, number>();
    for (const { room, id } of marks) {
      if (id <= this.of(room)) continue;
      this.#byRoom.set(room, id);
      moved.set(room, id);
    }
    while (this.#byRoom.size > READ_MARK_LIMIT) this.#byRoom.delete(this.#oldest());
    return marksIn(moved);
  }

  #oldest(): string {
    let oldest = { room: "", id: Number.POSITIVE_INFINITY };
    for (const [room, id] of this.#byRoom) if (id < oldest.id) oldest = { room, id };
    return oldest.room;
  }
}

function marksIn(byRoom: ReadonlyMap<string, number>): ReadMark[] {
  return Array.from(byRoom, ([room, id]) => ({ room, id }));
}
