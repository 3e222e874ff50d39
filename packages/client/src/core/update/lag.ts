// The round trip to the server: measured now and then, and given up on when it never ends.
import type { Model } from "../model/model.ts";
import { isTeaServer } from "../model/standing.ts";
import type { Step } from "./step.ts";

/** Milliseconds between two looks at the round trip. */
const PING_INTERVAL = 20_000;
/** Milliseconds without an answer after which a link is dead, where one is due. */
const PING_LIMIT = 10_000;
/** The same after the machine slept, when a dead link is likely and someone is waiting. */
export const WOKEN_PING_LIMIT = 3_000;

/**
 * Asks the server for a sign of life, if it is one to give it: from the first moment on, as a link
 * can go silent while we are still let in.
 */
export function ping(model: Model, now: number, limit: number): Step {
  if (!isTeaServer(model)) return [model];
  const canAnswer = model.tellsFacts || model.lag.milliseconds !== undefined;
  const lag = {
    ...model.lag,
    askedAt: now,
    deadline: canAnswer ? now + limit : undefined,
    nextAt: now + PING_INTERVAL,
  };
  return [{ ...model, lag }, { type: "ping" }];
}

export function pongReceived(model: Model, now: number): Step {
  const { askedAt } = model.lag;
  if (askedAt === undefined) return [model];
  const milliseconds = now - askedAt;
  return [
    { ...model, lag: { ...model.lag, askedAt: undefined, deadline: undefined, milliseconds } },
  ];
}

/** Asks for the round trip when it is time, and gives up on a link that stopped answering. */
export function pingWhenDue(model: Model, now: number): Step {
  const { deadline, nextAt } = model.lag;
  if (!isTeaServer(model)) return [model];
  if (deadline !== undefined && now >= deadline) {
    return [model, { type: "hangUp", reason: "the server stopped answering" }];
  }
  return now < nextAt ? [model] : ping(model, now, PING_LIMIT);
}

/** When there is something to do about the round trip, or undefined. */
export function nextLagMoment(model: Model): number | undefined {
  const { deadline, nextAt } = model.lag;
  return isTeaServer(model) ? Math.min(deadline ?? nextAt, nextAt) : undefined;
}
