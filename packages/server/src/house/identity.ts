// What a visitor is told of himself: his name, how to come back, and how far he has read.
import type { ReadMark } from "@tea-party/protocol";
import type { Session } from "./session.ts";

/** Tells him who he is, and how to be that again after a broken connection. */
export function tellIdentity(session: Session): void {
  session.tell({ type: "loggedIn", name: session.name?.text ?? "" });
  if (!session.hearing.dialects.canResume) return;
  const { resumption } = session.house;
  const token = resumption.tokenOf(session);
  session.tell({ type: "sessionOpened", token, grace: resumption.grace });
  tellReadMarks(session, session.reader?.marks.all ?? []);
}

/** Tells him how far he has read, where he counts what is unread. */
export function tellReadMarks(session: Session, marks: readonly ReadMark[]): void {
  if (marks.length === 0 || !session.hearing.dialects.canResume) return;
  session.tell({ type: "readMarked", marks: [...marks] });
}
