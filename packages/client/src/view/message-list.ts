// A conversation as a list of items that know their rows: its lines, then what is on its way.
import { isSameDay } from "../core/clock-time.ts";
import type { Conversation } from "../core/model/conversation.ts";
import { isPresence, isTalk, type Line } from "../core/model/line.ts";
import type { Model } from "../core/model/model.ts";
import type { Scrollback } from "../core/model/scrollback.ts";
import { bareColumns, columnsOf } from "./columns.ts";
import { isLookAlike } from "./look-alikes.ts";
import { type MessageLook, messageRows, presenceRows } from "./message-rows.ts";
import { outgoingRows } from "./outgoing-rows.ts";
import { presenceSummary } from "./presence.ts";
import type { Row } from "./row.ts";
import { dayRow, gapRow, lossRow, unreadRow } from "./separators.ts";

/** Milliseconds of the clock in which the same person's next line needs neither name nor time. */
const CONTINUES_WITHIN = 5 * 60_000;
/** Lines of one person after which he is named again, so that a screen of them says whose they are. */
const NAMED_EVERY = 10;
/** How far apart lines of coming and going may stand that become one row, by position. */
const PRESENCE_RUN = 256;

export interface MessageList {
  /** How many items there are: the conversation's lines, and what is on its way. */
  readonly length: number;
  /** The rows of an item; none for a line that another item's row tells of as well. */
  rowsAt(index: number): readonly Row[];
}

/** Unread lines that are counted; more are as good as uncounted. */
const COUNTED = 999;

/** The rows of lines as they were drawn last, forgotten with the lines. */
const drawn = new WeakMap<Line, { readonly look: string; readonly rows: readonly Row[] }>();

export function messageList(model: Model, conversation: Conversation, width: number): MessageList {
  const { lines, unreadFrom, anchor } = conversation;
  const columns = model.isBare ? bareColumns(width) : columnsOf(width);
  const { pane } = model;
  const found = pane?.kind === "find" ? pane.hits[pane.chosen] : undefined;
  // Whoever was taken to a line wants to see which it is.
  const hit = found ?? (anchor?.isCentred === true ? anchor.position : undefined);
  const outgoing = model.outgoing.filter(
    ({ conversation: id, isTalk, delivery }) =>
      id === conversation.id && (isTalk || delivery.state !== "sending"),
  );
  const unreadIndex = unreadFrom === undefined ? -1 : lines.indexOf(unreadFrom);

  return {
    length: lines.length + outgoing.length,
    rowsAt(index) {
      const line = lines.at(index);
      if (line === undefined) {
        const sent = outgoing[index - lines.length];
        return sent === undefined ? [] : outgoingRows(sent, model.login.name ?? "", columns);
      }
      const previous = lines.at(index - 1);
      const isNewDay = previous === undefined || !isSameDay(previous.time, line.time);
      const isFirstUnread = index === unreadIndex;
      const rows: Row[] = [];
      const isBehindGap = previous !== undefined && conversation.gaps.includes(previous.id);
      if (isBehindGap) rows.push(gapRow(conversation.fetching !== undefined, width));
      const isBehindLoss = conversation.losses.includes(line.id);
      if (isBehindLoss) rows.push(lossRow(width));
      if (isNewDay) rows.push(dayRow(line.time, width));
      if (isFirstUnread) rows.push(unreadRow(talkFrom(lines, index), line.time, width));
      const isFound = line.position === hit;
      const isCut = isNewDay || isFirstUnread || isBehindGap || isBehindLoss || isFound;
      const isContinued = !isCut && continues(previous, line);
      const look = {
        columns,
        isContinued,
        isFound,
        isAlike: isTalk(line.kind) && isLookAlike(line.who, conversation.members),
        me: model.login.name,
        isWide: model.isLineServer,
      };
      rows.push(...lineRows(conversation, index, line, look));
      return rows;
    },
  };
}

/** How many lines of talk there are from an index on. */
function talkFrom(lines: Scrollback, from: number): number {
  let count = 0;
  for (let index = from; index < lines.length && count < COUNTED; index++) {
    if (isTalk(lines.at(index)?.kind ?? "answered")) count++;
  }
  return count;
}

function lineRows(
  conversation: Conversation,
  index: number,
  line: Line,
  look: MessageLook,
): readonly Row[] {
  if (line.kind === "erased") return [];
  const { columns, isContinued, isFound, isAlike, me, isWide } = look;
  if (isPresence(line.kind)) {
    if (runsOn(conversation, index)) return [];
    const run = presenceRun(conversation, index);
    const [{ position, time } = line] = run;
    return asDrawn(line, `${columns.width} ${columns.name} ${position} ${run.length}`, () =>
      presenceRows(presenceSummary(run), time, { ...look, isContinued: false }),
    );
  }
  const key = `${columns.width} ${columns.name} ${isContinued} ${isFound} ${isAlike} ${isWide} ${me}`;
  return asDrawn(line, key, () => messageRows(line, look));
}

/** @param look what the rows depend on beside the line */
function asDrawn(line: Line, look: string, draw: () => readonly Row[]): readonly Row[] {
  const known = drawn.get(line);
  if (known?.look === look) return known.rows;
  const rows = draw();
  drawn.set(line, { look, rows });
  return rows;
}

function continues(previous: Line | undefined, line: Line): boolean {
  return (
    previous !== undefined &&
    line.position % NAMED_EVERY !== 0 &&
    line.kind === "said" &&
    previous.kind === "said" &&
    previous.who === line.who &&
    !previous.mention &&
    !line.mention &&
    Math.floor(line.time / CONTINUES_WITHIN) === Math.floor(previous.time / CONTINUES_WITHIN)
  );
}

/** Whether the next line is of the same run of coming and going, whose last line tells it all. */
function runsOn({ lines, unreadFrom, gaps, losses }: Conversation, index: number): boolean {
  const [line, next] = [lines.at(index), lines.at(index + 1)];
  if (line === undefined || next === undefined || !isPresence(next.kind)) return false;
  if (gaps.includes(line.id) || losses.includes(next.id)) return false;
  const isSameRun =
    Math.floor(next.position / PRESENCE_RUN) === Math.floor(line.position / PRESENCE_RUN);
  return isSameRun && isSameDay(line.time, next.time) && next.position !== unreadFrom;
}

function presenceRun(conversation: Conversation, last: number): readonly Line[] {
  let first = last;
  while (
    isPresence(conversation.lines.at(first - 1)?.kind ?? "said") &&
    runsOn(conversation, first - 1)
  ) {
    first--;
  }
  const run: Line[] = [];
  for (let index = first; index <= last; index++) {
    const line = conversation.lines.at(index);
    if (line !== undefined) run.push(line);
  }
  return run;
}
