// What happens by itself as time passes, and when it will next.
import type { Model } from "../model/model.ts";
import { withConversation, withoutTyping } from "./conversations.ts";
import { nextLagMoment, pingWhenDue } from "./lag.ts";
import { redial } from "./link-changes.ts";
import { askForName, lookWhenDue } from "./login.ts";
import { nextReportMoment, reportWhenDue } from "./read-marks.ts";
import { inTurn, type Step } from "./step.ts";

/** Milliseconds between two pictures of a countdown. */
const SECOND = 1_000;

/**
 * When the model will change by itself, in milliseconds since 1970, or undefined: never. One
 * timer is set for it, so a client in which nothing happens does nothing.
 */
export function nextMoment(model: Model, now: number): number | undefined {
  const moments: number[] = [];
  const { link, login } = model;
  if (link.state === "waiting") moments.push(Math.min(link.until, now + SECOND));
  if (link.state === "connecting") moments.push(now + SECOND);
  if (model.quitArmedUntil > now) moments.push(model.quitArmedUntil);
  if (login.askAgainAt !== undefined) moments.push(login.askAgainAt);
  if (login.lookAt !== undefined) moments.push(login.lookAt);
  const lagMoment = nextLagMoment(model);
  if (lagMoment !== undefined) moments.push(lagMoment);
  const reportMoment = nextReportMoment(model);
  if (reportMoment !== undefined) moments.push(reportMoment);
  for (const { typing } of model.conversations.values()) moments.push(...typing.values());
  return moments.length === 0 ? undefined : Math.max(now, Math.min(...moments));
}

export function momentCame(model: Model, now: number): Step {
  return inTurn(
    withoutStaleTyping(disarmed(model, now), now),
    (before) =>
      before.link.state === "waiting" && now >= before.link.until ? redial(before, now) : [before],
    (before) => askAgainWhenDue(before, now),
    (before) => lookWhenDue(before, now),
    (before) => pingWhenDue(before, now),
    (before) => reportWhenDue(before, now),
  );
}

function disarmed(model: Model, now: number): Model {
  const isOver = model.quitArmedUntil > 0 && model.quitArmedUntil <= now;
  return isOver ? { ...model, quitArmedUntil: 0 } : model;
}

function askAgainWhenDue(model: Model, now: number): Step {
  const { askAgainAt, name } = model.login;
  const isDue = askAgainAt !== undefined && now >= askAgainAt && name !== undefined;
  return isDue ? askForName(model, name, now) : [model];
}

function withoutStaleTyping(model: Model, now: number): Model {
  let next = model;
  for (const { id, typing } of model.conversations.values()) {
    const stale = [...typing].filter(([, until]) => until <= now);
    if (stale.length === 0) continue;
    next = withConversation(next, id, (conversation) =>
      stale.reduce((before, [who]) => withoutTyping(before, who), conversation),
    );
  }
  return next;
}
