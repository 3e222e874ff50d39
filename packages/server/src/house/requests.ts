// What each thing does that can be asked of a session: a typed line, or a program's request.
import type { RequestName, RequestOf, TeaRequest } from "@tea-party/protocol";
import type { Answer } from "./command.ts";
import { tellOwnLines } from "./own-lines.ts";
import type { Place } from "./place.ts";
import { PERSON_MARK } from "./private-words.ts";
import { refuse } from "./refusal.ts";
import { tellFound } from "./searching.ts";
import type { Session } from "./session.ts";

/** A line that a person typed. */
export interface TypedLine {
  readonly type: "typed";
  readonly text: string;
}

/** A name and a password in one, from a client that asks for both before it connects. */
interface Credentials {
  readonly type: "credentials";
  readonly account: string;
  readonly password: string;
  /** Comes back in the answer. */
  readonly line: string;
}

/** A name that he waited for is free. Nobody can send it. */
interface ClaimedName {
  readonly type: "claim";
  readonly name: string;
}

export type Request = TypedLine | Credentials | ClaimedName | TeaRequest;

/** Whether it may answer a question: what a person typed, or a program for him. */
export function isTyping(request: Request): request is TypedLine | RequestOf<"secret"> {
  return request.type === "typed" || request.type === "secret";
}

type Handler<Asked> = (session: Session, request: Asked) => Answer | Promise<Answer>;

type Handlers = {
  readonly typed: Handler<TypedLine>;
  readonly credentials: Handler<Credentials>;
  readonly claim: Handler<ClaimedName>;
} & {
  readonly [Name in RequestName]: Handler<RequestOf<Name>>;
};

/** Lines in one page of history when a program does not say, and the most it gets. */
const PAGE = 100;
const PAGE_LIMIT = 500;

const handlers: Handlers = {
  typed(session, { text }) {
    return session.room.handle(session, { text, style: session.inputStyle });
  },

  credentials(session, { account, password, line }) {
    return session.answering.withSecret(password, () =>
      session.room.handle(session, { text: `/login ${account}`, style: "slash", line }),
    );
  },

  async claim(session, { name }) {
    const { house } = session;
    if (session.name !== undefined) return undefined;
    const refusal = await house.names.give(session, name);
    if (refusal !== undefined || session.name === undefined) return refusal;
    session.tell({ type: "nameGiven", name });
    await house.leadIn(session);
    return undefined;
  },

  /** Came when nothing was asked, or too late. What it says is told to nobody. */
  secret() {
    return undefined;
  },

  input(session, { text, room, line }) {
    const input = { text, style: "slash", line } as const;
    if (room === undefined) return session.room.handle(session, input);
    return inPlace(session, room, (place) => place.handle(session, input));
  },

  resume(session, { token, marks }) {
    return session.house.resumption.resume(session, token, marks);
  },

  async identify(session, { key }) {
    await session.house.readers.identify(session, key);
    return undefined;
  },

  read(session, { marks }) {
    session.house.readers.readOn(session, marks);
    return undefined;
  },

  own(session, { limit, ...part }) {
    if (session.name === undefined) return refuse("login-required");
    return tellOwnLines(session, { ...part, limit: Math.min(limit, PAGE_LIMIT) });
  },

  typing(session, { room }) {
    return inPlace(session, room, (place) => {
      const who = place.members.get(session)?.name;
      if (who !== undefined) place.notice({ type: "typing", who });
      return undefined;
    });
  },

  async history(session, { room, before, after, limit = PAGE }) {
    const part = { before, after, limit: Math.min(limit, PAGE_LIMIT), talkOnly: false };
    const place = session.membership(room);
    const page = room.startsWith(PERSON_MARK)
      ? await session.privateWords.read(room.slice(PERSON_MARK.length), part)
      : place && { room: place.name, ...(await place.history(part)) };
    if (page === undefined) return refuse("not-a-member", room);
    session.tell({
      type: "historyListed",
      room: page.room,
      lines: [...page.events],
      ...(after !== undefined && { onwards: true }),
      more: page.more,
      ...(page.isOldest && { oldest: true }),
    });
    return undefined;
  },

  search(session, { limit = PAGE, ...query }) {
    return tellFound(session, {
      ...query,
      asked: query.words,
      limit: Math.min(limit, PAGE_LIMIT),
    });
  },
};

/** Does what is asked. */
export function answerRequest(session: Session, request: Request): Answer | Promise<Answer> {
  return (handlers[request.type] as Handler<Request>)(session, request);
}

function inPlace(
  session: Session,
  room: string,
  act: (place: Place) => Answer | Promise<Answer>,
): Answer | Promise<Answer> {
  const place = session.membership(room);
  return place === undefined ? refuse("not-a-member", room) : act(place);
}
