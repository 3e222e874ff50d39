// What a visitor is told of his own lines.
import type { LoggedEvent } from "@tea-party/protocol";
import type { OwnLine, OwnQuery } from "../engines/own-lines.ts";
import type { Answer } from "./command.ts";
import { fitting } from "./page-size.ts";
import { PERSON_MARK } from "./private-words.ts";
import type { Session } from "./session.ts";

/** Tells a page of all that he said, in whichever room and to whomever. */
export async function tellOwnLines(
  session: Session,
  part: Omit<OwnQuery, "owners">,
): Promise<Answer> {
  const { owners } = session.ownership;
  const page = await session.house.engine.own.read({ owners, ...part });
  const isOnwards = part.after !== undefined;
  const whole = { events: page.lines.map(told), more: page.more };
  const { events, more } = fitting(whole, isOnwards ? "first" : "last");
  session.tell({
    type: "ownListed",
    lines: [...events],
    ...(isOnwards && { onwards: true }),
    more,
  });
  return undefined;
}

/** Private words are those of the room `@name`, as they were heard in. */
function told({ event, to }: OwnLine): LoggedEvent {
  return to === undefined ? event : { ...event, room: `${PERSON_MARK}${to}` };
}
