// Private words as they are read: those of two logs as one page, in the order of their ids.
import type { EventOf, LoggedEvent } from "@tea-party/protocol";
import type { Log, LogPage, LogQuery } from "../engines/engine.ts";

type Part = Omit<LogQuery, "room">;

/** What two said to each other, each in a log of his own. */
export async function readBoth(
  log: Log,
  [one, other]: readonly [string, string],
  part: Part,
): Promise<LogPage> {
  const pages = await Promise.all([
    log.read({ ...part, room: one }),
    log.read({ ...part, room: other }),
  ]);
  const events = inOrder(pages);
  const start = part.after === undefined ? Math.max(0, events.length - part.limit) : 0;
  return {
    events: events.slice(start, start + part.limit),
    more: events.length > part.limit || pages.some((page) => page.more),
    ...(part.after !== undefined && { isOldest: pages.every((page) => page.isOldest) }),
  };
}

export function inOrder(pages: readonly LogPage[]): LoggedEvent[] {
  return pages.flatMap((page) => page.events).sort((one, other) => one.id - other.id);
}

/** The same as lines of a room that the reader knows. */
export function withRoom({ events, ...page }: LogPage, room: string): LogPage {
  return { events: events.map((event) => ({ ...event, room })), ...page };
}

/** From whom there is more in some pages, or behind them, than is told. */
export function restOf(
  pages: readonly LogPage[],
  told: readonly LoggedEvent[],
  time: number,
): EventOf<"caughtUp">[] {
  const isTold = new Set(told);
  const cut = pages.filter(
    ({ events, more }) => more || !events.every((event) => isTold.has(event)),
  );
  const rooms = new Set(cut.flatMap(({ events }) => events.slice(0, 1)).map(({ room }) => room));
  return [...rooms].map((room) => ({ type: "caughtUp", time, room, lines: [], more: true }));
}

/** What the one it was told to hears of it. */
export function asTold(event: LoggedEvent): EventOf<"told" | "erased">[] {
  if (event.type === "erased") return [event];
  if (event.type !== "said") return [];
  const { id, time, who: from, text } = event;
  return [{ type: "told", id, time, from, text }];
}
