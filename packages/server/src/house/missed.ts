// What a visitor missed while his connection was broken, from the logs.
import type { ReadMark, TeaEvent } from "@tea-party/protocol";
import type { Place } from "./place.ts";
import { PERSON_MARK } from "./private-words.ts";
import type { Session } from "./session.ts";

/** The most lines of a room told on coming back; `more` says that history has the rest. */
const LIMIT = 500;

/**
 * What was told by now and came after his marks. What comes from now on waits for him already,
 * so how far to read is settled before anything is waited for.
 */
export async function missedBy(session: Session, marks: readonly ReadMark[]): Promise<TeaEvent[]> {
  const reading: Promise<readonly TeaEvent[]>[] = [];
  const time = session.house.clock();
  for (const place of session.memberships) {
    const mark = marks.find(({ room }) => room === place.name);
    if (mark !== undefined) reading.push(missedIn(place, mark.id, time));
  }
  const words = marks.find(({ room }) => room === PERSON_MARK);
  if (words !== undefined) reading.push(wordsBehind(session, () => words.id));
  return (await Promise.all(reading)).flat();
}

/** The private words behind a mark of each partner, in place of those that were kept for him. */
export function wordsBehind(
  session: Session,
  mark: (partner: string) => number,
): Promise<readonly TeaEvent[]> {
  const { privateWords } = session;
  const told = privateWords.toldBetween(mark, privateWords.newestTold);
  told.then(
    () => session.hearing.forgetMissedWords(),
    () => {},
  );
  return told;
}

async function missedIn(place: Place, after: number, time: number): Promise<TeaEvent[]> {
  const before = place.newestId + 1;
  const page = await place.history({ after, before, limit: LIMIT, talkOnly: false });
  const lines = [...page.events];
  const told = { time, room: place.name, lines, more: page.more };
  return [{ type: "caughtUp", ...told, ...(page.isOldest && { oldest: true }) }];
}
