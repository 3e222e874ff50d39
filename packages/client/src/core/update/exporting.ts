// /export: all that we have said at this server, page by page, into a file.
import type { EventOf } from "@tea-party/protocol";
import type { Model } from "../model/model.ts";
import { canReadBack } from "../model/standing.ts";
import { findCommand } from "../typed-line.ts";
import { answeredInWords } from "./answers.ts";
import { noticed } from "./noticed.ts";
import type { Effect, Step } from "./step.ts";

/** Lines asked for in one page. */
const PAGE = 500;

/** @param passOn hands the line to the server, where that has nothing to tell in facts */
export function runExport(
  model: Model,
  rest: string,
  now: number,
  passOn: (model: Model) => Step,
): Step {
  const { commands, address, exporting } = model;
  if (!canReadBack(model) || findCommand(commands, "export") === undefined) return passOn(model);
  if (exporting !== undefined) return noticed(model, "An export is under way.", now);
  const day = new Date(now).toISOString().slice(0, 10);
  const host = address.host.replaceAll(/[^\w.-]/g, "_");
  const file = rest === "" ? `tea-party-${host}-${day}.ndjson` : rest;
  return [{ ...model, exporting: { file, lines: [] } }, pageAfter(0)];
}

/** A page has come: with the last one, all of it is saved. */
export function ownListed(model: Model, event: EventOf<"ownListed">, now: number): Step {
  const { exporting } = model;
  if (exporting === undefined) return answeredInWords(model, event);
  const lines = [...exporting.lines, ...event.lines.map((line) => JSON.stringify(line))];
  const last = event.lines.at(-1)?.id;
  if (event.more && last !== undefined) {
    return [{ ...model, exporting: { ...exporting, lines } }, pageAfter(last)];
  }
  const next: Model = { ...model, exporting: undefined };
  if (lines.length === 0) return noticed(next, "Nothing that you said is kept here.", now);
  return [next, { type: "save", file: exporting.file, lines }];
}

/** The link broke before all of it had come. */
export function exportBroken(model: Model, now: number): Model {
  if (model.exporting === undefined) return model;
  const [told] = noticed(
    model,
    "The link broke before all was exported. Use /export once it is up.",
    now,
  );
  return { ...told, exporting: undefined };
}

function pageAfter(after: number): Effect {
  return { type: "request", request: { type: "own", after, limit: PAGE } };
}
