// An answer of several columns or many words: from the column of the names to the end of the row.
import { clockTime } from "../core/clock-time.ts";
import { answerWidth, type Columns } from "./columns.ts";
import { linkedSpans, linksIn } from "./links.ts";
import { type Row, span } from "./row.ts";
import type { Style } from "./style.ts";
import { padEnd, textWidth } from "./text-width.ts";
import { type Extent, wrapText } from "./wrap.ts";

/** Whether an answer has a line that does not fit beside the names. */
export function isWideAnswer(text: string, columns: Columns): boolean {
  return columns.name > 0 && text.split("\n").some((line) => textWidth(line) > columns.text);
}

export function answerRows(
  text: string,
  time: number,
  columns: Columns,
  style: Style = "plain",
): readonly Row[] {
  const left = columns.time + 1;
  const links = linksIn(text);
  return hangingRows(text, answerWidth(columns)).map(({ start, end, hang }, index) => [
    span(padEnd(index === 0 ? clockTime(time) : "", left), "faint"),
    span(" ".repeat(1 + hang)),
    ...linkedSpans(text, { start, end }, style, links),
  ]);
}

interface HangingExtent extends Extent {
  /** Cells left free before the row. */
  readonly hang: number;
}

/** Rows of a text; of a line that takes several, the later ones stand under its last column. */
function hangingRows(text: string, width: number): readonly HangingExtent[] {
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const offset = start;
    start += line.length + 1;
    const [first, second] = wrapText(line, width);
    if (first === undefined) return [];
    const head = { start: offset + first.start, end: offset + first.end, hang: 0 };
    if (second === undefined) return [head];
    const hang = hangOf(line, width);
    const rest = wrapText(line.slice(second.start), width - hang).map((extent) => ({
      start: offset + second.start + extent.start,
      end: offset + second.start + extent.end,
      hang,
    }));
    return [head, ...rest];
  });
}

/** Where the last of a line's columns begins, if that leaves half of the row: `  say <text>  What it does.` */
function hangOf(line: string, width: number): number {
  const [columns = ""] = /^ *\S.*? {2,}(?=\S)/.exec(line) ?? [];
  const hang = textWidth(columns);
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  return hang > 0 && hang <= width / 2 ? hang : Math.min(indent + 2, width >> 1);
}
