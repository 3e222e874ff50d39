// What we sent and have no answer to yet, with how it stands at the right edge.
import { clockTime } from "../core/clock-time.ts";
import type { Outgoing } from "../core/model/outgoing.ts";
import type { Columns } from "./columns.ts";
import { type Row, span, spreadRow } from "./row.ts";
import type { Style } from "./style.ts";
import { cutText, padEnd, padStart } from "./text-width.ts";
import { wrapText } from "./wrap.ts";

const looks: Readonly<Record<Outgoing["delivery"]["state"], { word: string; style: Style }>> = {
  sending: { word: "sending", style: "faint" },
  queued: { word: "queued", style: "unread" },
  unsure: { word: "queued", style: "unread" },
  failed: { word: "failed", style: "error" },
};

/** Room for the longest of the words and a space before it. */
const MARK = 8;

export function outgoingRows(outgoing: Outgoing, me: string, columns: Columns): readonly Row[] {
  const { word, style } = looks[outgoing.delivery.state];
  const { delivery } = outgoing;
  const extents = wrapText(outgoing.typed, Math.max(2, columns.text - MARK));
  const rows = extents.map(({ start, end }, index) => {
    const text = span(outgoing.typed.slice(start, end), "faint");
    const left =
      columns.name === 0
        ? [text]
        : [
            span(padEnd(index === 0 ? clockTime(outgoing.time) : "", columns.time + 1), "faint"),
            span(padStart(index === 0 ? cutText(me, columns.name) : "", columns.name), "own"),
            span(" │ ", "faint"),
            text,
          ];
    const mark = index === extents.length - 1 ? [span(word, style)] : [];
    return spreadRow(left, mark, columns.width);
  });
  if (delivery.state !== "failed") return rows;
  // What to do about it stands right under it.
  const advice = `${delivery.reason.replace(/\s+/g, " ")} · /retry or /discard`;
  const indent = columns.width - columns.text;
  const reason = wrapText(advice, columns.text).map(
    ({ start, end }): Row => [span(" ".repeat(indent)), span(advice.slice(start, end), "error")],
  );
  return [...rows, ...reason];
}
