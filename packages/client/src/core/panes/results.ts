// What the server's search found, as a list to choose from.
import type { EventOf, LoggedEvent } from "@tea-party/protocol";
import { isIgnored } from "../attention.ts";
import { activeComposer } from "../composer/composing.ts";
import { newEditor } from "../editor/editor.ts";
import { roomId } from "../model/conversation.ts";
import type { Model } from "../model/model.ts";
import { isIn } from "../model/standing.ts";
import { searchAnswered } from "../update/answers.ts";
import { lineOf } from "../update/logged-facts.ts";
import { noticed } from "../update/noticed.ts";
import type { Step } from "../update/step.ts";
import type { FoundLine, ResultsPane } from "./pane.ts";

/**
 * The answer to /search, newest line first. Who has begun to write meanwhile, or looks at
 * something else, is not to type into a list: he is answered where he stands.
 */
export function resultsCame(model: Model, event: EventOf<"searchListed">): Step {
  const { pane } = model;
  const lines = event.lines.map(foundLine).filter(({ who }) => !isIgnored(model, who));
  if (pane?.kind === "results" && pane.isAsking) {
    return [{ ...model, pane: withOlder(pane, lines, event.more) }];
  }
  if (model.results?.isAsking === true) {
    return [{ ...model, results: withOlder(model.results, lines, event.more) }];
  }
  const isBusy = pane !== undefined || activeComposer(model).editor.text !== "";
  if (isBusy || lines.length === 0) return searchAnswered(model, event);
  const { asked, more } = event;
  const field = { editor: newEditor(), chosen: 0 };
  return [{ ...model, pane: { kind: "results", ...field, asked, lines, more, isAsking: false } }];
}

function withOlder(pane: ResultsPane, lines: readonly FoundLine[], more: boolean): ResultsPane {
  const known = new Set(pane.lines.map(({ id }) => id));
  const older = lines.filter(({ id }) => !known.has(id));
  return { ...pane, isAsking: false, more, lines: [...pane.lines, ...older] };
}

/** The list as it was left, if there is one. */
export function resultsReopened(model: Model, now: number): Step {
  if (model.pane?.kind === "results") return [model];
  return model.results === undefined
    ? noticed(model, "Nothing has been found yet: /search <words>", now)
    : [{ ...model, pane: model.results }];
}

/** What was on the screen before, and is so no longer, stays as it was left. */
export function resultsLeft({ pane }: Model, after: Model): Model {
  const isLeft = pane?.kind === "results" && after.pane?.kind !== "results";
  return isLeft ? { ...after, results: pane } : after;
}

function foundLine(event: LoggedEvent): FoundLine {
  const { id, time, who, text } = lineOf(event);
  return { conversation: roomId(event.room), id, time, who, text };
}

/** Asks for what was found before the last of the list, if there is more. */
export function olderResults(model: Model, pane: ResultsPane): Step {
  const last = pane.lines.at(-1);
  if (!pane.more || pane.isAsking || last === undefined || !isIn(model)) return [model];
  const text = `/search before:${last.id} ${pane.asked}`;
  return [
    { ...model, pane: { ...pane, isAsking: true } },
    { type: "request", request: { type: "input", text } },
  ];
}
