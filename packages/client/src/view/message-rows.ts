// One line of a conversation as rows of the screen.
import { clockTime } from "../core/clock-time.ts";
import type { Line } from "../core/model/line.ts";
import { answerRows, isWideAnswer } from "./answer-rows.ts";
import type { Columns } from "./columns.ts";
import { linkedSpans, linksIn } from "./links.ts";
import { ALIKE } from "./look-alikes.ts";
import { type Row, type Span, span } from "./row.ts";
import { nameStyle, type Style } from "./style.ts";
import { cutText, padEnd, padStart } from "./text-width.ts";
import { wrapText } from "./wrap.ts";

/** What the rows of a line depend on beside the line. */
export interface MessageLook {
  readonly columns: Columns;
  /** Whether time and name are left out, as they are those of the line above. */
  readonly isContinued: boolean;
  /** Whether it is the line that was looked for. */
  readonly isFound: boolean;
  /** Whether the name looks like that of someone else who is here. */
  readonly isAlike: boolean;
  /** Our own name. */
  readonly me: string | undefined;
  /** Whether all answers are as wide as they can be, as those of a server that knows no names. */
  readonly isWide: boolean;
}

/** What stands in a line's columns. */
interface Parts {
  readonly name: Span;
  readonly bar: Span;
  readonly text: string;
  readonly textStyle: Style;
}

export function messageRows(line: Line, look: MessageLook): readonly Row[] {
  const { columns, isWide } = look;
  const hasRoom = columns.name > 0 && !look.isFound;
  if (hasRoom && isWide && line.kind === "sent") {
    return answerRows(`${line.who} ${line.text}`, line.time, columns, "own");
  }
  if (hasRoom && line.kind === "answered" && (isWide || isWideAnswer(line.text, columns))) {
    return answerRows(line.text, line.time, columns);
  }
  const parts = partsOf(line, look.me);
  const bar = look.isFound ? span("▌", "active") : parts.bar;
  const shown = look.isAlike ? ALIKE + parts.name.text : parts.name.text;
  return partsRows({ ...parts, name: { ...parts.name, text: shown }, bar }, line.time, look);
}

/** A row that tells of coming and going: no name, and easy to skim. */
export function presenceRows(text: string, time: number, look: MessageLook): readonly Row[] {
  const name = span("");
  return partsRows({ name, bar: span("·", "faint"), text, textStyle: "faint" }, time, look);
}

function partsOf({ kind, who, text, mention }: Line, me: string | undefined): Parts {
  const style = who === me ? "own" : nameStyle(who);
  const name: Span = { text: who, style, target: { to: "name", name: who } };
  const bar = span("│", "faint");
  switch (kind) {
    case "said":
    case "told":
    case "sent":
      return {
        name,
        bar: mention ? span("┃", "mention") : bar,
        text,
        textStyle: mention ? "strong" : "plain",
      };
    case "acted":
      return { name: { ...name, text: "*" }, bar, text: `${who} ${text}`, textStyle: "plain" };
    case "entered":
      return { name: span(""), bar: span("·", "faint"), text: `${who} joined`, textStyle: "faint" };
    case "left":
      return { name: span(""), bar: span("·", "faint"), text: `${who} left`, textStyle: "faint" };
    case "renamed":
      return {
        name: span(""),
        bar: span("·", "faint"),
        text: `${who} is now ${text}`,
        textStyle: "faint",
      };
    case "topicSet":
      return {
        name: span(""),
        bar: span("·", "faint"),
        text: text === "" ? `${who} cleared the topic` : `${who} set the topic: ${text}`,
        textStyle: "faint",
      };
    case "gone":
      return { name, bar, text: "(erased)", textStyle: "faint" };
    case "erased":
      return { name: span(""), bar, text, textStyle: "faint" };
    case "announced":
      return { name: span("***", "unread"), bar, text, textStyle: "strong" };
    case "answered":
      return { name: span(""), bar: span(" "), text, textStyle: "plain" };
    case "refused":
      return { name: span("!", "error"), bar, text, textStyle: "error" };
  }
}

function partsRows(
  { name, bar, text, textStyle }: Parts,
  time: number,
  { columns, isContinued }: MessageLook,
): readonly Row[] {
  if (columns.name === 0) return narrowRows(name, text, textStyle, columns.width);
  const links = linksIn(text);
  return wrapText(text, columns.text).map((extent, index) => {
    const isFirst = index === 0 && !isContinued;
    const clock = isFirst ? clockTime(time) : "";
    const shownName = isFirst ? cutText(name.text, columns.name) : "";
    return [
      span(padEnd(clock, columns.time + 1), "faint"),
      { ...name, text: padStart(shownName, columns.name) },
      span(" "),
      bar,
      span(" "),
      ...linkedSpans(text, extent, textStyle, links),
    ];
  });
}

/** Without columns: the name runs into the text. */
function narrowRows(name: Span, text: string, style: Style, width: number): readonly Row[] {
  const front = name.text === "" ? "" : `${cutText(name.text, Math.max(1, width - 4))}: `;
  const whole = front + text;
  const links = linksIn(whole);
  return wrapText(whole, width).map((extent, index) => {
    const { start, end } = extent;
    if (index > 0 || end < front.length) return linkedSpans(whole, extent, style, links);
    const rest = { start: start + front.length, end };
    return [{ ...name, text: front }, ...linkedSpans(whole, rest, style, links)];
  });
}
