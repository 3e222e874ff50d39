// What is said around a line that the reader was taken to: where it is missing, it is fetched.
import { activeConversation, type Model } from "../model/model.ts";
import { fetchGap } from "./log-requests.ts";
import type { Step } from "./step.ts";

/** Lines on either side that are on most screens with a line in their middle. */
const NEAR = 30;

/** @param before the model before what happened: a gap is asked for once, and then as one scrolls */
export function withSurroundings(before: Model, model: Model): Step {
  const { anchor, gaps, lines } = activeConversation(model);
  const isNew = anchor?.isCentred === true && anchor !== activeConversation(before).anchor;
  if (!isNew || gaps.length === 0) return [model];
  const index = lines.indexOf(anchor.position);
  for (let distance = 0; distance < NEAR; distance++) {
    for (const near of [index + distance, index - 1 - distance]) {
      const id = lines.at(near)?.id ?? 0;
      if (gaps.includes(id)) return fetchGap(model, id);
    }
  }
  return [model];
}
