// A question of a pane's that nobody will answer any more: the link broke, or it was refused.
import type { Model } from "../model/model.ts";

/** The model with a pane that may ask again. */
export function unanswered(model: Model): Model {
  const { pane, results } = model;
  if (pane?.kind === "find" && pane.server === "asked") {
    return { ...model, pane: { ...pane, server: "unasked" } };
  }
  if (pane?.kind === "results" && pane.isAsking) {
    return { ...model, pane: { ...pane, isAsking: false } };
  }
  return results?.isAsking === true
    ? { ...model, results: { ...results, isAsking: false } }
    : model;
}
