// How we stand with the server: what it speaks, and whether it has let us in.
import type { Model } from "./model.ts";

/** Whether the server is there and speaks to us as a house does to a telnet user. */
export function isTextServer({ link }: Model): boolean {
  return link.state === "up" && link.speech === "text";
}

/** Whether the server is there, and states facts. */
export function isTeaServer({ link }: Model): boolean {
  return link.state === "up" && link.speech === "tea";
}

/** Whether the server is there and would take a name. Before it says so, a name waits. */
export function isAskable({ link }: Model): boolean {
  return link.state === "up" && (link.speech === "text" || link.isWelcomed);
}

/** Whether the server has let us in and states facts, so that it can be asked for what it keeps. */
export function canReadBack(model: Model): boolean {
  return isIn(model) && isTeaServer(model);
}

/** Whether others are told that we are away. */
export function isAway({ conversations, login }: Model): boolean {
  const me = login.name ?? "";
  return [...conversations.values()].some(
    ({ kind, members }) => kind === "room" && members.get(me)?.away !== undefined,
  );
}

/** Whether the server has let us in and is there. */
export function isIn(model: Model): boolean {
  return model.link.state === "up" && model.login.state === "done";
}
