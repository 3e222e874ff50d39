// Tells what happens to a client: in lines for people, or in objects for programs.
import type { Model } from "../core/model/model.ts";
import type { Action } from "../core/update/action.ts";
import { deliveryChanges, deliveryWords } from "./deliveries.ts";
import { ownWords } from "./own-words.ts";
import { linesOf } from "./reading.ts";

/** Turns something that happened into what is written: whole lines, without their ends. */
export type Teller = (action: Action, before: Model, after: Model, now: number) => Telling;

export interface Telling {
  /** For standard output: what was said and done. */
  readonly out?: readonly string[];
  /** For standard error: how the connection is. */
  readonly status?: readonly string[];
}

export const plainTeller: Teller = (action, before, after, now) => {
  const { out = [], status = [] } = plainEvent(action, before, after, now);
  const deliveries = deliveryChanges(before, after).map(deliveryWords);
  return { out: [...out, ...ownWords(action, before, after)], status: [...status, ...deliveries] };
};

const plainEvent: Teller = (action, before, after) => {
  switch (action.type) {
    case "lineReceived":
      return { out: [action.line] };
    case "factReceived":
      return { out: linesOf(action.event, before) };
    case "lost":
      return { status: linkStatus(after) };
    default:
      return {};
  }
};

/** One object a fact, as it came; what the client itself knows is told in the same form. */
export const jsonTeller: Teller = (action, before, after, now) => {
  const { out = [] } = jsonEvent(action, before, after, now);
  const objects = [
    ...ownWords(action, before, after).map((text) => ({ type: "notice", time: now, text })),
    ...deliveryChanges(before, after).map(({ line, typed, delivery }) => ({
      type: "delivery",
      time: now,
      line,
      typed,
      ...delivery,
    })),
  ];
  return { out: [...out, ...objects.map((object) => JSON.stringify(object))] };
};

const jsonEvent: Teller = (action, _before, after, now) => {
  const tell = (event: object) => ({ out: [JSON.stringify(event)] });
  switch (action.type) {
    case "lineReceived":
      return tell({ type: "line", time: now, text: action.line });
    case "factReceived":
      // A session's token is a secret between the server and us.
      return action.event.type === "sessionOpened" ? {} : tell(action.event);
    case "connected":
      return tell({ type: "connected", time: now, ...after.address });
    case "lost":
      return tell({ type: "lost", time: now, reason: action.reason });
    default:
      return {};
  }
};

function linkStatus({ link, address }: Model): readonly string[] {
  if (link.state !== "waiting") return [];
  return [`${address.host} port ${address.port}: ${link.reason}. Trying again.`];
}
