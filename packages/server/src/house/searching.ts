// What a search means in this house: only rooms that the asker is in, judged when he asks.
import type { SearchQuery } from "../engines/engine.ts";
import type { Answer } from "./command.ts";
import { fitting } from "./page-size.ts";
import { refuse } from "./refusal.ts";
import type { Session } from "./session.ts";

export interface Search extends Omit<SearchQuery, "rooms"> {
  /** Only in these rooms; in all that he is in when missing. */
  readonly rooms?: readonly string[] | undefined;
  /** The search as it was typed, without where it goes on. */
  readonly asked: string;
}

/** Tells a visitor what was found, newest line first. */
export async function tellFound(session: Session, search: Search): Promise<Answer> {
  const { rooms: wanted, asked, ...query } = search;
  const rooms: string[] = [];
  for (const room of wanted ?? [...session.memberships].map((place) => place.name)) {
    const place = session.membership(room);
    if (place === undefined) return refuse("not-a-member", room);
    rooms.push(place.name);
  }
  const page = fitting(await session.house.engine.log.search({ ...query, rooms }), "first");
  session.tell({ type: "searchListed", asked, lines: [...page.events], more: page.more });
  return undefined;
}
