// The screen of a chat: what is said, what is written, and around them who and where.

import { activeComposer } from "../core/composer/composing.ts";
import { activeConversation, type Model } from "../core/model/model.ts";
import { paletteOf } from "../core/panes/palette.ts";
import { answerWidth, columnsOf } from "./columns.ts";
import { COMPOSER_ROWS, composerRows } from "./composer-rows.ts";
import { type Frame, fitFrame, type Size } from "./frame.ts";
import { type MessageList, messageList } from "./message-list.ts";
import { paletteRows } from "./palette-rows.ts";
import { panePrompt, paneRows } from "./pane-rows.ts";
import { PANEL_WIDTH, panelRows } from "./panel-rows.ts";
import { pasteRows } from "./paste-rows.ts";
import { placeOf } from "./place.ts";
import { fitRow, type Row, span } from "./row.ts";
import { shownDraft } from "./shown-draft.ts";
import { statusRow } from "./status-row.ts";
import { titleWithRooms, titleWithTopic } from "./title-row.ts";
import { rowsEndingAt } from "./viewport.ts";

/** The least columns at which rooms and people stand at the side. */
const PANEL_FROM = 100;
/** Below this size there is room for what is said and what is written, and nothing else. */
const SMALL = { columns: 40, rows: 8 } as const;

const HINTS =
  " Enter send · Tab complete · Alt+A next unread · Ctrl+S find · Ctrl+G go to · ? keys";

/** Where the parts of the screen are, in cells and rows. */
export interface ChatLayout {
  readonly isSmall: boolean;
  readonly hasPanel: boolean;
  /** Of messages, status and draft. */
  readonly width: number;
  readonly composerLimit: number;
}

function chatLayout({ columns, rows }: Size, isBare = false): ChatLayout {
  const isSmall = isBare || columns < SMALL.columns || rows < SMALL.rows;
  const hasPanel = !isSmall && columns >= PANEL_FROM;
  const width = hasPanel ? columns - PANEL_WIDTH - 1 : columns;
  return {
    isSmall,
    hasPanel,
    width,
    composerLimit: Math.max(1, Math.min(COMPOSER_ROWS, rows - 3)),
  };
}

/** What a server can fill with text at once: the list of messages, above a draft of one row. */
export function textSize(size: Size): Size {
  const { isSmall, hasPanel, width } = chatLayout(size);
  return {
    columns: answerWidth(columnsOf(width)),
    rows: Math.max(1, size.rows - rowsAround(isSmall, hasPanel) - 1),
  };
}

/** Rows for what is neither said nor written. */
function rowsAround(isSmall: boolean, hasPanel: boolean): number {
  return isSmall ? 0 : hasPanel ? 3 : 2;
}

/** The list of messages and how many rows of it are on the screen: what scrolling goes by. */
export function chatWindow(model: Model, size: Size): { list: MessageList; height: number } {
  const { isSmall, hasPanel, width } = chatLayout(size, model.isBare);
  const composer = draftRows(model, size);
  return {
    list: messageList(model, activeConversation(model), width),
    height: Math.max(1, size.rows - rowsAround(isSmall, hasPanel) - composer.rows.length),
  };
}

export function chatFrame(model: Model, size: Size, now: number): Frame {
  const { isSmall, hasPanel, width } = chatLayout(size, model.isBare);
  const composer = draftRows(model, size);
  const { list, height } = chatWindow(model, size);
  const place = placeOf(model, list, height);
  const conversation = activeConversation(model);
  const newer =
    conversation.anchor === undefined ? 0 : list.length - 1 - (place?.index ?? list.length - 1);
  const { pane } = model;
  const messages =
    pane === undefined || pane.kind === "find"
      ? withPalette(model, rowsEndingAt(list, place, height), width)
      : paneRows(model, pane, width, height);
  const status = isSmall ? [] : [statusRow(model, newer, width, now)];
  const body = [...messages, ...status, ...composer.rows];
  const caretRow = messages.length + status.length + composer.caret.row;

  if (isSmall) return fitFrame(body, size, { ...composer.caret, row: caretRow });
  if (!hasPanel) {
    const title = titleWithRooms(model, size.columns);
    return fitFrame([title, ...body], size, { ...composer.caret, row: caretRow + 1 });
  }
  const panel = panelRows(model, body.length);
  const rows: Row[] = [
    titleWithTopic(model, size.columns),
    ...body.map((row, index) => [...(panel[index] ?? []), ...fitRow(row, width)]),
    [span(HINTS, "faint")],
  ];
  const column = composer.caret.column + PANEL_WIDTH + 1;
  return fitFrame(rows, size, { column, row: caretRow + 1 }, PANEL_WIDTH + 1);
}

/** The palette lies over the last rows of what is said, and leaves one of them in sight. */
function withPalette(model: Model, rows: readonly Row[], width: number): readonly Row[] {
  const palette = model.pane === undefined ? paletteOf(model) : undefined;
  if (palette === undefined) return rows;
  const shown = paletteRows(palette, width, rows.length - 1);
  return [...rows.slice(0, rows.length - shown.length), ...shown];
}

function draftRows(model: Model, size: Size) {
  const { width, composerLimit } = chatLayout(size, model.isBare);
  const { pane } = model;
  if (pane !== undefined) return composerRows(pane.editor, panePrompt(pane), width, 1);
  const { paste } = activeComposer(model);
  if (paste !== undefined) return pasteRows(paste, width, composerLimit);
  const prompt = model.secretPrompt === undefined ? "> " : `${model.secretPrompt} `;
  return composerRows(shownDraft(model), prompt, width, composerLimit);
}
