// What a search means in this house: only rooms that the asker is in and private words of his own,
// judged when he asks.
import type { SearchQuery } from "../engines/engine.ts";
import type { Answer } from "./command.ts";
import { fitting } from "./page-size.ts";
import { PERSON_MARK, type PrivateLog } from "./private-words.ts";
import { refuse } from "./refusal.ts";
import type { Session } from "./session.ts";

export interface Search extends Omit<SearchQuery, "rooms"> {
  /** Only in these rooms, a person's words as `@name`; in all that he may read when missing. */
  readonly rooms?: readonly string[] | undefined;
  /** The search as it was typed, without where it goes on. */
  readonly asked: string;
}

/** Tells a visitor what was found, newest line first. */
export async function tellFound(session: Session, search: Search): Promise<Answer> {
  const { rooms: wanted, asked, ...query } = search;
  const logs = new Map<string, string>();
  for (const room of wanted ?? [undefined]) {
    const readable = room === undefined ? everythingFor(session) : logsOf(session, room);
    if (readable.length === 0) return refuse("not-a-member", room ?? "");
    for (const { log, room: name } of readable) logs.set(log, name);
  }
  const { log } = session.house.engine;
  const page = fitting(await log.search({ ...query, rooms: [...logs.keys()] }), "first");
  session.tell({
    type: "searchListed",
    asked,
    lines: page.events.map((event) => ({ ...event, room: logs.get(event.room) ?? event.room })),
    more: page.more,
  });
  return undefined;
}

function everythingFor(session: Session): PrivateLog[] {
  const places = Array.from(session.memberships, ({ name }) => ({ log: name, room: name }));
  return [...places, ...session.privateWords.logs()];
}

/** The logs of one room; none when he may not read it. */
function logsOf(session: Session, room: string): readonly PrivateLog[] {
  if (room.startsWith(PERSON_MARK)) {
    return session.privateWords.logs(room.slice(PERSON_MARK.length));
  }
  const place = session.membership(room);
  return place === undefined ? [] : [{ log: place.name, room: place.name }];
}
