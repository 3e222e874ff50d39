// Asking the server for a name.
import { NAME_LIMIT } from "@tea-party/protocol";
import type { Model } from "../model/model.ts";
import type { Step } from "./step.ts";

/** Milliseconds between two tries for a name that our own lost connection may still hold. */
const ASK_AGAIN_DELAY = 3_000;
/** Tries after which the name is someone else's. */
const ASK_AGAIN_LIMIT = 10;

/** Asks to be let in under a name, if there is someone to ask. */
export function askForName(model: Model, name: string): Step {
  const line = `${model.instance}-${model.nextLine}`;
  const login = {
    ...model.login,
    name,
    line,
    refusal: "",
    suggestion: "",
    askAgainAt: undefined,
  };
  if (model.link.state !== "up") return [{ ...model, login }];
  const next: Model = {
    ...model,
    nextLine: model.nextLine + 1,
    login: { ...login, state: "asked" },
  };
  if (model.link.speech === "text") {
    // A text server says nothing to a name it takes, so we look around: the answer tells.
    return [next, { type: "line", text: `login ${name}` }, { type: "line", text: "look" }];
  }
  const request = { type: "input", text: `/login ${name}`, line } as const;
  return [next, { type: "request", request }];
}

/** The server did not take the name. */
export function nameRefused(model: Model, code: string, reason: string, now: number): Model {
  const login = { ...model.login, state: "none" as const, refusal: reason };
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

/** `bob` -> `bob2` -> `bob3`, no longer than a name may be. */
function nextName(name: string): string {
  const [, base = name, number = "1"] = /^(.*?)(\d*)$/u.exec(name) ?? [];
  const next = String(Number(number || "1") + 1);
  return [...base].slice(0, NAME_LIMIT - next.length).join("") + next;
}
