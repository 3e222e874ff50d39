// The screen before we are in, and after we were sent away.
import { HOUSE } from "../core/model/conversation.ts";
import type { Model } from "../core/model/model.ts";
import type { Stage } from "../core/stage.ts";
import { composerRows } from "./composer-rows.ts";
import { type Frame, fitFrame, type Size } from "./frame.ts";
import { type Row, span } from "./row.ts";
import { shownDraft } from "./shown-draft.ts";
import { titleAtDoor } from "./title-row.ts";
import { wrapText } from "./wrap.ts";

/** The widest that this screen's words run. */
const WIDTH = 56;
/** Lines of the server that are shown below: answers to what was typed here. */
const LINES = 8;

export function doorFrame(model: Model, stage: Stage, size: Size, now: number): Frame {
  const width = Math.max(2, Math.min(WIDTH, size.columns - 4));
  const indent = " ".repeat(Math.max(0, Math.floor((size.columns - width) / 2)));
  const hasHint = size.rows > 5;
  const head = fittingHead(
    headRows(model, stage, now).flatMap((row) => wrapRow(row, width)),
    size.rows - (hasHint ? 3 : 2),
  );
  const field = composerRows(shownDraft(model), "> ", width, 1);
  const hasField = stage !== "ended";
  const block: Row[] = [
    ...head,
    [],
    ...(hasField ? field.rows : []),
    ...belowRows(model, stage, width),
  ];
  const top = size.rows > 12 ? 1 + Math.floor((size.rows - 12) / 3) : 0;
  const title = size.rows > 12 ? [titleAtDoor(model, size.columns)] : [];
  const blanks = Array.from({ length: Math.max(0, top - title.length) }, (): Row => []);
  const rows = [...title, ...blanks, ...block.map((row): Row => [span(indent), ...row])];
  const hint = hintOf(stage, offeredName(model));
  while (rows.length < size.rows - 1) rows.push([]);
  const shown = hasHint ? [...rows.slice(0, size.rows - 1), [span(` ${hint}`, "faint")]] : rows;
  const caret = {
    column: indent.length + field.caret.column,
    row: title.length + blanks.length + head.length + 1,
  };
  return fitFrame(shown, size, hasField ? caret : undefined);
}

function headRows(model: Model, stage: Stage, now: number): readonly Row[] {
  const { link, login, address, serverName } = model;
  const place = `${address.host} port ${address.port}`;
  if (stage === "ended") {
    const reason = link.state === "ended" ? link.reason : "";
    return [[span("The visit has ended: ", "strong"), span(reason)]];
  }
  if (model.secretPrompt !== undefined) return [[span(model.secretPrompt, "strong")]];
  if (stage === "login") {
    const name = serverName === "" ? place : serverName;
    const question = login.state === "asked" ? `Coming in as ${login.name}…` : "What is your name?";
    return [[span(`Welcome to ${name}`, "strong")], [], [span(question)]];
  }
  const known = login.name === undefined ? "What is your name?" : `You come as ${login.name}.`;
  return [
    [span(`Connecting to ${place}`, "strong")],
    [span(attempt(model, now), "faint")],
    [span(known)],
  ];
}

/** Where there is little room, the question stays, and the field with it. */
function fittingHead(head: readonly Row[], room: number): readonly Row[] {
  return head.length > room ? head.slice(-Math.max(1, room)) : head;
}

/** Of one style, as all rows of the head that can be long are. */
function wrapRow(row: Row, width: number): readonly Row[] {
  const [first] = row;
  if (row.length !== 1 || first === undefined) return [row];
  return textRows(first.text, width).map((text): Row => [{ ...first, text }]);
}

/** Which attempt this is, and what became of the last one. */
function attempt({ link }: Model, now: number): string {
  if (link.state === "waiting") {
    const seconds = Math.max(1, Math.ceil((link.until - now) / 1_000));
    return `${link.reason}; attempt ${link.failures + 1} in ${seconds} s`;
  }
  if (link.state !== "connecting") return "";
  const seconds = Math.floor((now - link.since) / 1_000);
  const number = link.failures === 0 ? "" : `attempt ${link.failures + 1}, `;
  return seconds === 0 && number === "" ? "" : `${number}${seconds} s`;
}

function belowRows(model: Model, stage: Stage, width: number): readonly Row[] {
  const refusal = stage === "ended" ? "" : model.login.refusal;
  const refused =
    refusal === "" ? [] : textRows(refusal, width).map((text): Row => [span(text, "error")]);
  const { lines } = model.conversations.get(HOUSE) ?? {};
  const told: Row[] = [];
  for (
    let index = Math.max(0, (lines?.length ?? 0) - LINES);
    index < (lines?.length ?? 0);
    index++
  ) {
    const line = lines?.at(index);
    if (line === undefined || isTitle(line.text, model)) continue;
    // A server that turns everyone away says the same each time.
    if (line.text === lines?.at(index - 1)?.text) continue;
    const style = line.kind === "refused" ? "error" : "faint";
    told.push(...textRows(line.text, width).map((text): Row => [span(text, style)]));
  }
  return [[], ...refused, ...told];
}

/** The greeting stands above already. */
function isTitle(text: string, { serverName }: Model): boolean {
  return text === `Welcome to ${serverName}`;
}

function textRows(text: string, width: number): readonly string[] {
  return wrapText(text, width).map(({ start, end }) => text.slice(start, end));
}

/** The name that Tab would complete the draft to; "" for none. */
function offeredName(model: Model): string {
  const { suggestion } = model.login;
  const draft = shownDraft(model).text.toLowerCase();
  return suggestion.toLowerCase().startsWith(draft) ? suggestion : "";
}

function hintOf(stage: Stage, suggestion: string): string {
  switch (stage) {
    case "ended":
      return "R connect again · Q quit";
    case "login":
      return suggestion === ""
        ? "Enter log in · Ctrl+C twice quits"
        : `Tab takes ${suggestion} · Enter log in`;
    default:
      return "Enter keep name · Ctrl+C twice quits";
  }
}
