// Asking the server for a name.
import { type EventOf, NAME_LIMIT } from "@tea-party/protocol";
import type { Model } from "../model/model.ts";
import { isAskable, isTextServer } from "../model/standing.ts";
import type { Step } from "./step.ts";

/** Milliseconds between two tries for a name that our own lost connection may still hold. */
const ASK_AGAIN_DELAY = 3_000;
/** Tries after which the name is someone else's. */
const ASK_AGAIN_LIMIT = 10;
/** Milliseconds in which a text server that wants a password asks for it. */
const LOOK_DELAY = 1_000;

/**
 * Asks to be let in under a name, once. While nobody is there to ask, or our old session is asked
 * for, the name is only noted: whoever greets us, or has let go of the session, is asked then.
 */
export function askForName(model: Model, name: string, now: number): Step {
  const login = { ...model.login, name, refusal: "", suggestion: "", askAgainAt: undefined };
  const isResuming = login.state === "asked" && login.isResuming;
  if (!isAskable(model) || isResuming) return [{ ...model, login }];
  const asked: Model = { ...model, login: { ...login, state: "asked", line: undefined } };
  if (isTextServer(model)) {
    return [lookingSoon(asked, now), { type: "line", text: `login ${name}` }];
  }
  const line = `${model.instance}-${model.nextLine}`;
  const next: Model = {
    ...asked,
    nextLine: model.nextLine + 1,
    login: { ...asked.login, line },
  };
  const request = { type: "input", text: `/login ${name}`, line } as const;
  return [next, { type: "request", request }];
}

/**
 * A text server says nothing to a name it takes, so we look around: the answer tells. Not at once:
 * it may ask for a password first, and would take the word for one.
 */
export function lookingSoon(model: Model, now: number): Model {
  if (model.login.state !== "asked") return model;
  return { ...model, login: { ...model.login, lookAt: now + LOOK_DELAY } };
}

/** Looks around when it is time. Who is asked for a password looks once he has given it. */
export function lookWhenDue(model: Model, now: number): Step {
  const { lookAt } = model.login;
  if (lookAt === undefined || now < lookAt) return [model];
  const looked: Model = { ...model, login: { ...model.login, lookAt: undefined } };
  if (!isTextServer(model) || model.secretPrompt !== undefined) return [looked];
  return [looked, { type: "line", text: "look" }];
}

/** The server did not take the name. */
export function nameRefused(model: Model, code: string, reason: string, now: number): Model {
  const login = {
    ...model.login,
    state: "none" as const,
    refusal: reason,
    lookAt: undefined,
  };
  const mayBeOurOwn = code === "name-taken" && model.hasBeenIn && login.asks < ASK_AGAIN_LIMIT;
  if (mayBeOurOwn) {
    const askAgainAt = now + ASK_AGAIN_DELAY;
    return { ...model, login: { ...login, askAgainAt, asks: login.asks + 1 } };
  }
  const suggestion = code === "name-taken" ? nextName(login.name ?? "") : "";
  return {
    ...model,
    login: { ...login, name: undefined, suggestion, askAgainAt: undefined, asks: 0 },
  };
}

/** Whether a name was given to us while we asked for it again: the answer is of no use then. */
export function isOvertaken(model: Model, event: EventOf<"refused">): boolean {
  return model.login.state === "done" && isAboutName(model, event);
}

/** Whether it answers the line that asked last for a name. */
export function isAboutName({ login }: Model, { line }: EventOf<"refused">): boolean {
  return line !== undefined && line === login.line;
}

/** `bob` -> `bob2` -> `bob3`, no longer than a name may be. */
function nextName(name: string): string {
  const [, base = name, number = "1"] = /^(.*?)(\d*)$/u.exec(name) ?? [];
  const next = String(Number(number || "1") + 1);
  return [...base].slice(0, NAME_LIMIT - next.length).join("") + next;
}
