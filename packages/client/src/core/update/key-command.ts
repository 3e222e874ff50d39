// /key: who we are on all our devices, and how another device becomes us.
import { isKey } from "../key.ts";
import type { Model } from "../model/model.ts";
import { canReadBack } from "../model/standing.ts";
import { identification } from "./door-facts.ts";
import { noticed } from "./noticed.ts";
import { inTurn, type Step } from "./step.ts";

/** @param passOn hands the line to the server, which gives a key for the visit to who has none */
export function runKey(
  model: Model,
  rest: string,
  now: number,
  passOn: (model: Model) => Step,
): Step {
  const { key } = model;
  if (rest === "" && key === undefined) return passOn(model);
  if (rest === "") {
    const words = `Type "/key ${key}" in the client of another device, and it is yours, too.`;
    return noticed(model, `${words} Whoever has the key is you.`, now);
  }
  if (!isKey(rest)) {
    return noticed(model, `A key has 16 to 128 characters and no space, not "${rest}".`, now);
  }
  const next: Model = { ...model, key: rest };
  return inTurn(
    next,
    (before) => (canReadBack(before) ? [before, identification(rest)] : [before]),
    (before) => noticed(before, "This device is now known here by that key.", now),
  );
}
