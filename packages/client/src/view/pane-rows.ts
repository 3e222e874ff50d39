// A list pane as rows: what there is to choose from, the chosen one always on the screen.
import { clockTime, shortDay } from "../core/clock-time.ts";
import type { Model } from "../core/model/model.ts";
import { type PaneItem, paneItems } from "../core/panes/items.ts";
import type { FoundLine, KeyHelp, ListPane, Pane } from "../core/panes/pane.ts";
import { fitRow, type Row, span, spreadRow } from "./row.ts";
import { nameStyle, type Style } from "./style.ts";
import { cutText, padEnd } from "./text-width.ts";
import { labelOf, newsOf } from "./title-row.ts";

/** The most cells for the names of keys; less than half of what there is. */
const KEYS = 42;

/** The most cells for what was searched for. */
const ASKED = 16;

const prompts: Readonly<Record<Exclude<Pane["kind"], "results">, string>> = {
  rooms: "go to: ",
  mentions: "mentions: ",
  keys: "keys: ",
  find: "find: ",
};

/** What stands before the pane's field. */
export function panePrompt(pane: Pane): string {
  return pane.kind === "results" ? `in "${cutText(pane.asked, ASKED)}": ` : prompts[pane.kind];
}

/** In exactly `height` rows. */
export function paneRows(
  model: Model,
  pane: ListPane,
  width: number,
  height: number,
): readonly Row[] {
  const items = paneItems(model, pane);
  // Nobody chooses among keys: there the list itself moves.
  const first = pane.kind === "keys" ? pane.chosen : pane.chosen - (height >> 1);
  const from = Math.max(0, Math.min(first, items.length - height));
  const rows = items.slice(from, from + height).map((item, index): Row => {
    const isChosen = from + index === pane.chosen && pane.kind !== "keys";
    const mark = span(isChosen ? "▸ " : "  ", "active");
    return [mark, ...itemRow(model, item, isChosen, width - 2)];
  });
  if (rows.length === 0) rows.push([span("  nothing", "faint")]);
  return Array.from({ length: height }, (_, index) => rows[index] ?? []);
}

function itemRow(model: Model, item: PaneItem, isChosen: boolean, width: number): Row {
  const style = isChosen ? "active" : "plain";
  switch (item.to) {
    case "conversation": {
      const { conversation } = item;
      const news = newsOf(conversation);
      const topic = conversation.topic === "" ? "" : `  ${conversation.topic}`;
      const left = [span(labelOf(conversation, model), style), span(topic, "faint")];
      return spreadRow(left, news === undefined ? [] : [span(" "), news], width);
    }
    case "room":
      return [span(`#${item.name}`, style), span("  join", "faint")];
    case "person":
      return [span(`@${item.name}`, style), span("  talk in private", "faint")];
    case "line":
      return lineRow({ ...item.line, conversation: item.conversation }, style, width);
    case "found":
      return lineRow(item.line, style, width);
    case "key":
      return keyRow(item.help, Math.min(KEYS, width >> 1));
  }
}

function lineRow({ time, conversation, who, text }: FoundLine, style: Style, width: number): Row {
  const row = [
    span(`${shortDay(time)} ${clockTime(time)} `, "faint"),
    span(`${conversation} `, "faint"),
    span(who, nameStyle(who)),
    span(`: ${text.replaceAll("\n", " ")}`, style),
  ];
  return fitRow(row, width);
}

function keyRow({ keys, summary }: KeyHelp, column: number): Row {
  return [span(padEnd(cutText(keys, column), column), "strong"), span(`  ${summary}`)];
}

/** What the status row says of a pane, ever shorter: how much there is, and what its keys do. */
export function paneHints(model: Model, pane: Pane): readonly [Row, ...Row[]] {
  if (pane.kind !== "find") {
    const hasMore = pane.kind === "results" && pane.more;
    const count = span(`${paneItems(model, pane).length}${hasMore ? "+" : ""}`, "strong");
    if (pane.kind === "keys") return [[count, span(" · Esc closes", "faint")]];
    return [
      [count, span(" · ↑↓ choose · Enter goes · Esc closes", "faint")],
      [count, span(" · ↑↓ · Enter goes · Esc closes", "faint")],
    ];
  }
  const { hits, chosen, server, editor } = pane;
  if (editor.text.trim() === "") return [[span("words to find · Esc closes", "faint")]];
  const count = span(
    hits.length === 0 ? "nothing" : `${chosen + 1} of ${hits.length}`,
    hits.length === 0 ? "error" : "strong",
  );
  const words = { unasked: "", asked: " · asking the server", exhausted: " · nothing older" };
  return [
    [count, span(`${words[server]} · ↑ older · ↓ newer · Esc closes`, "faint")],
    [count, span(`${words[server]} · ↑ ↓ · Esc closes`, "faint")],
  ];
}
