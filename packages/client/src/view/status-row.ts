// The rule between what is read and what is written: what is newer, who writes, how the link is.

import { activeComposer } from "../core/composer/composing.ts";
import { commandBeingTyped } from "../core/composer/hint.ts";
import { activeConversation, type Model } from "../core/model/model.ts";
import { paletteOf } from "../core/panes/palette.ts";
import { composerHints } from "./composer-hint.ts";
import { paneHints } from "./pane-rows.ts";
import { blankRow, firstFitting, type Row, rowWidth, span, spreadRow } from "./row.ts";

/** Names of those who write that are told before the rest is counted. */
const WRITERS = 3;

/** Cells of the rule that stand before and behind the left part. */
const EDGES = 4;

/** @param newer how many lines there are below the last one on the screen */
export function statusRow(model: Model, newer: number, width: number, now: number): Row {
  const left = firstFitting(leftParts(model, newer, now), width - EDGES);
  const right = rightPart(model);
  const rule = span("─", "faint");
  const start = left.length === 0 ? [] : [span("── ", "faint"), ...left, span(" ", "faint")];
  const end = right.length === 0 ? [] : [span(" ", "faint"), ...right, span(" ──", "faint")];
  // What is wrong or wanted on the left is worth more than who is here.
  const hasRoom = rowWidth(start) + rowWidth(end) <= width;
  return spreadRow(start, hasRoom ? end : [], width, rule);
}

/** The same, said ever shorter. */
function leftParts(model: Model, newer: number, now: number): readonly [Row, ...Row[]] {
  if (model.quitArmedUntil > now) return [[span("Ctrl+C again quits", "unread")]];
  if (model.pane !== undefined) return paneHints(model, model.pane);
  const hints = composerHints(model);
  if (hints !== undefined) return hints;
  const link = linkRows(model, now);
  if (link !== undefined) return link;
  const palette = paletteOf(model);
  if (palette !== undefined) {
    const { commands, chosen } = palette;
    const count = span(`${chosen + 1} of ${commands.length}`, "strong");
    return [
      [count, span(" · ↑↓ choose · Tab takes · Esc closes", "faint")],
      [count, span(" · ↑↓ · Tab takes · Esc closes", "faint")],
      [count],
    ];
  }
  const command = commandBeingTyped(model, activeComposer(model).editor.text);
  if (command !== undefined) {
    return [[span(`/${command.usage}`, "strong"), span(`  ${command.summary}`, "faint")]];
  }
  if (newer > 0) return [[span(`↓ ${newer} newer`, "unread"), span(" · Esc returns", "faint")]];
  return [blankRow];
}

/** What is wrong with the link, in words that say what happens next. */
function linkRows(model: Model, now: number): readonly [Row, ...Row[]] | undefined {
  const { link, login, hasBeenIn } = model;
  const error = (text: string): Row => [span(text, "error")];
  switch (link.state) {
    case "waiting": {
      const seconds = Math.max(1, Math.ceil((link.until - now) / 1_000));
      return [
        error(`link down: ${link.reason} · trying again in ${seconds} s · /reconnect`),
        error(`link down · ${seconds} s · /reconnect`),
      ];
    }
    case "connecting":
      return [error(`connecting${link.failures === 0 ? "" : `, attempt ${link.failures + 1}`}`)];
    case "ended":
      return [error(link.reason)];
    case "up":
      if (login.askAgainAt !== undefined) {
        return [error(`waiting for the name ${login.name} to be free`)];
      }
      return hasBeenIn && login.state !== "done" && !model.isLineServer
        ? [error("coming back")]
        : undefined;
  }
}

function rightPart(model: Model): Row {
  const { kind, members, typing } = activeConversation(model);
  const writers = [...typing.keys()];
  const row: Row[number][] = [];
  if (writers.length > 0) {
    const names = writers.slice(0, WRITERS).join(", ");
    const more = writers.length > WRITERS ? ` and ${writers.length - WRITERS} more` : "";
    row.push(span(`${names}${more} typing`, "faint"));
  }
  if (kind !== "person" && members.size > 0) {
    if (row.length > 0) row.push(span(" ── ", "faint"));
    row.push(span(`${members.size} here`, "faint"));
  }
  return row;
}
