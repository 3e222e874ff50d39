// Facts told to us alone: answers to what we typed, and what people tell us in private.
import { type EventOf, phrase, type TeaEvent } from "@tea-party/protocol";
import { isIgnored } from "../attention.ts";
import { clockTime, shortDay } from "../clock-time.ts";
import { personId, roomId } from "../model/conversation.ts";
import type { Model } from "../model/model.ts";
import { arrive } from "./arrival.ts";
import { isOpenable, withConversation, withMember } from "./conversations.ts";
import { sessionGone, wentElsewhere } from "./door-facts.ts";
import { withoutPages } from "./log-requests.ts";
import { isAboutName, isOvertaken, nameRefused } from "./login.ts";
import { answered, failed } from "./outgoing.ts";
import { withoutWords } from "./private-history.ts";
import { inTurn, type Step } from "./step.ts";

export function told(model: Model, event: EventOf<"told">): Step {
  const { id = 0, from, text, time } = event;
  if (isIgnored(model, from)) return [model];
  const next = { ...model, toldUpTo: Math.max(model.toldUpTo, id) };
  if (!isOpenable(model, personId(from))) return answeredInWords(next, event);
  return arrive(next, personId(from), { id, time, kind: "told", who: from, text });
}

export function sent(model: Model, event: EventOf<"sent">): Step {
  const { id = 0, to, text, time, line } = event;
  const who = model.login.name ?? "";
  const next = answered(model, line);
  if (!isOpenable(model, personId(to))) return answeredInWords(next, event);
  return inTurn(
    next,
    (before) => arrive(before, personId(to), { id, time, kind: "sent", who, text }),
    (before) => awayTold(before, event),
  );
}

/** Says that who is told something is away, and why: once, as long as that is so. */
function awayTold(model: Model, { to, away, time }: EventOf<"sent">): Step {
  const id = personId(to);
  const before = model.conversations.get(id)?.members.get(to)?.away;
  const noted = withConversation(model, id, (conversation) =>
    withMember(conversation, to, { away }),
  );
  if (away === undefined || away === before) return [noted];
  const text = phrase({ type: "wentAway", time, room: id, who: to, reason: away }).join("\n");
  return arrive(noted, id, { id: 0, time, kind: "answered", who: "", text });
}

export function refused(model: Model, event: EventOf<"refused">, now: number): Step {
  const { code, text, time, line } = event;
  if (code === "session-gone") return sessionGone(model, now);
  if (code === "session-elsewhere") return wentElsewhere(model, text);
  if (isOvertaken(model, event)) return [model];
  const isAtDoor = model.login.state !== "done";
  if (isAboutName(model, event) || (isAtDoor && code.startsWith("name-"))) {
    return [nameRefused(model, code, text, now)];
  }
  const wordless = withoutWords(model, event);
  if (wordless !== undefined) return [wordless];
  const outgoing = model.outgoing.find((candidate) => candidate.line === line);
  const [next, ...effects] = line === undefined ? withoutPages(model) : [failed(model, line, text)];
  // Talk stays on the screen, and the reason stands right under it.
  if (outgoing?.isTalk) return [next];
  const [arrived, ...alerts] = arrive(next, outgoing?.conversation ?? model.active, {
    id: 0,
    time,
    kind: "refused",
    who: "",
    text,
  });
  return [arrived, ...effects, ...alerts];
}

export function accepted(model: Model, { line }: EventOf<"accepted">): Step {
  return [answered(model, line)];
}

/** An answer that reads as the server phrases it for people, where the reader stands. */
export function answeredInWords(model: Model, event: TeaEvent): Step {
  const text = phrase(event).join("\n");
  if (text === "") return [model];
  const kind = event.type === "announced" ? "announced" : "answered";
  return arrive(model, model.active, { id: 0, time: event.time, kind, who: "", text });
}

/** What was found in whichever rooms, the newest last, with times as they are where the reader is. */
export function searchAnswered(model: Model, event: EventOf<"searchListed">): Step {
  const found = event.lines.toReversed().flatMap((line) => {
    const place = `${shortDay(line.time)} ${clockTime(line.time)} #${line.room}`;
    return phrase(line).map((words) => `${place} ${words}`);
  });
  const text = [...found, ...phrase(event).slice(-1)].join("\n");
  return arrive(model, model.active, { id: 0, time: event.time, kind: "answered", who: "", text });
}

export function roomsListed(model: Model, event: EventOf<"roomsListed">): Step {
  const knownRooms = event.rooms.map(({ name }) => name);
  const next: Model = { ...model, knownRooms, isAskingRooms: false };
  return model.isAskingRooms ? [next] : answeredInWords(next, event);
}

export function membersListed(model: Model, event: EventOf<"membersListed">): Step {
  const next = withConversation(model, roomId(event.room), (conversation) => ({
    ...conversation,
    members: new Map(event.members.map(({ name, away }) => [name, { name, away }])),
  }));
  return answeredInWords(next, event);
}
