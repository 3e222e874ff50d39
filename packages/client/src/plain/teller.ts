// Tells what happens to a client: in lines for people, or in objects for programs.
import type { Model } from "../core/model/model.ts";
import { isTeaServer } from "../core/model/standing.ts";
import type { Action } from "../core/update/action.ts";
import { changeReports } from "./changes.ts";
import { deliveryChanges, deliveryWords } from "./deliveries.ts";
import { isAtDoor } from "./door.ts";
import { ownWords } from "./own-words.ts";
import { linesOf } from "./reading.ts";
import type { Report } from "./report.ts";
import { reportWords } from "./report-words.ts";
import { type Told, told } from "./told.ts";

/** Turns something that happened into what is written. */
export type Teller = (action: Action, before: Model, after: Model, now: number) => Telling;

export interface Telling {
  /** For standard output: what was said and done. */
  readonly out?: readonly Told[];
  /** For standard error: how the connection is. */
  readonly status?: readonly string[];
}

export const plainTeller: Teller = (action, before, after, now) => {
  const { out = [], status = [] } = plainEvent(action, before, after, now);
  const deliveries = deliveryChanges(before, after).map(deliveryWords);
  const changes = changeReports(action, before, after).filter(
    // Whoever comes into a room is told so as the server puts it.
    ({ type }) => type !== "place" || !isEntrance(action),
  );
  const words = [...told(ownWords(action, before, after)), ...changes.flatMap(reportWords)];
  const question = isAtDoor(after) && !isAtDoor(before) ? ["What is your name?"] : [];
  return { out: [...out, ...words], status: [...status, ...deliveries, ...question] };
};

/** Whether a server greets that we have been in, as it does whoever connects. */
function isGreetedAgain(line: string, { hasBeenIn, serverName, link }: Model): boolean {
  const isUnsettled = link.state === "up" && link.speech === "unsettled";
  return hasBeenIn && isUnsettled && line === `Welcome to ${serverName}`;
}

function isEntrance(action: Action): boolean {
  if (action.type !== "factReceived") return false;
  return action.event.type === "joined" || action.event.type === "moved";
}

const plainEvent: Teller = (action, before, after) => {
  switch (action.type) {
    case "lineReceived":
      return isGreetedAgain(action.line, before) ? {} : { out: told([action.line]) };
    case "promptReceived":
      return isTeaServer(before) ? {} : { out: told([action.prompt.trimEnd()]) };
    case "factReceived":
      return { out: linesOf(action.event, before) };
    case "lost":
      return { status: linkStatus(after) };
    case "connected":
      return before.hasBeenIn ? { status: [`Connected again to ${placeOf(after)}.`] } : {};
    default:
      return {};
  }
};

/** One object a fact, as it came; what the client itself knows is told in the same form. */
export const jsonTeller: Teller = (action, before, after, now) => {
  const { out = [] } = jsonEvent(action, before, after, now);
  const objects = [
    ...changeReports(action, before, after).map((report) => stamped(report, now)),
    ...ownWords(action, before, after).map((text) => ({ type: "notice", time: now, text })),
    ...deliveryChanges(before, after).map(({ line, typed, delivery }) => ({
      type: "delivery",
      time: now,
      line,
      typed,
      ...delivery,
    })),
  ];
  return { out: [...out, ...objects.map(jsonOf)] };
};

const jsonEvent: Teller = (action, before, after, now) => {
  const tell = (event: object) => ({ out: [jsonOf(event)] });
  switch (action.type) {
    case "lineReceived":
      return tell({ type: "line", time: now, text: action.line });
    case "promptReceived":
      return isTeaServer(before)
        ? {}
        : tell({ type: "line", time: now, text: action.prompt.trimEnd() });
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

function jsonOf(object: object): Told {
  return { text: JSON.stringify(object) };
}

/** Tries in a row that are told of: why the link broke, and why it can't be made. */
const TOLD_FAILURES = 2;

function linkStatus(model: Model): readonly string[] {
  const { link } = model;
  // Who has been told twice knows: /status says how it is.
  if (link.state !== "waiting" || link.failures > TOLD_FAILURES) return [];
  return [`${placeOf(model)}: ${link.reason}. Trying again.`];
}

function placeOf({ address }: Model): string {
  return `${address.host} port ${address.port}`;
}

export function reportTelling(
  report: Report,
  form: "plain" | "json",
  now: number,
): readonly Told[] {
  return form === "plain" ? reportWords(report) : [jsonOf(stamped(report, now))];
}

function stamped(report: Report, time: number): object {
  const { type, ...fields } = report;
  return { type, time, ...fields };
}
