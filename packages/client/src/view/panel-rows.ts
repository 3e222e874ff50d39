// The panel at the left: rooms with what is new in them, and who is here. On the left, so that
// a terminal that disagrees about a message's width can't break it.
import type { Conversation } from "../core/model/conversation.ts";
import { activeConversation, listedConversations, type Model } from "../core/model/model.ts";
import { ALIKE, isLookAlike } from "./look-alikes.ts";
import { blankRow, fitRow, type Row, span, spreadRow } from "./row.ts";
import { labelOf, newsOf } from "./title-row.ts";

/** In cells, the border not counted. */
export const PANEL_WIDTH = 20;

/** The panel in exactly `height` rows, its border at the right included. */
export function panelRows(model: Model, height: number): readonly Row[] {
  const rooms = roomRows(model);
  const { kind, members, typing } = activeConversation(model);
  // A private conversation is no place where others could be, and not every server says who is there.
  const isPlace = kind === "room" || (kind === "house" && members.size > 0);
  const isRoomy = rooms.length + 5 < height;
  const shownRooms = isRoomy ? rooms : around(rooms, activeIndex(model), height - 4);
  const left = height - shownRooms.length - 3;
  const rows: Row[] = [
    [span(" ROOMS", "faint")],
    ...shownRooms,
    ...(isPlace ? [blankRow, [span(` HERE (${members.size})`, "faint")]] : []),
    ...(isPlace ? memberRows(members, typing, model.login.name, left) : []),
  ];
  return Array.from({ length: height }, (_, index) => [
    ...fitRow(rows[index] ?? blankRow, PANEL_WIDTH),
    span("│", "faint"),
  ]);
}

function activeIndex(model: Model): number {
  return listedConversations(model).findIndex(({ id }) => id === model.active);
}

/** So many of the rows that one of them is among them. */
function around(rows: readonly Row[], index: number, count: number): readonly Row[] {
  const shown = Math.max(1, count);
  const start = Math.max(0, Math.min(index - (shown >> 1), rows.length - shown));
  return rows.slice(start, start + shown);
}

function roomRows(model: Model): readonly Row[] {
  return listedConversations(model).map((conversation, index) => {
    const isActive = conversation.id === model.active;
    const number = index < 9 ? String(index + 1) : " ";
    const news = newsOf(conversation);
    const style = isActive ? "active" : conversation.isJoined ? "plain" : "faint";
    const label = `${isActive ? "▸" : " "}${number} ${labelOf(conversation, model)}`;
    const { id } = conversation;
    const left: Row = [{ ...span(label, style), target: { to: "conversation", id } }];
    return spreadRow(left, news === undefined ? [] : [span(" "), news], PANEL_WIDTH);
  });
}

const byName = new Intl.Collator(undefined, { sensitivity: "base" }).compare;

function memberRows(
  members: Conversation["members"],
  typing: ReadonlyMap<string, number>,
  me: string | undefined,
  room: number,
): readonly Row[] {
  const sorted = [...members.values()].toSorted((a, b) => byName(a.name, b.name));
  const shown = sorted.length > room ? sorted.slice(0, Math.max(0, room - 1)) : sorted;
  const rows = shown.map(({ name, away }): Row => {
    const state = typing.has(name) ? "typing" : away === undefined ? "" : "away";
    const style = name === me ? "own" : away === undefined ? "plain" : "faint";
    const right = state === "" ? [] : [span(` ${state}  `, "faint")];
    const mark = isLookAlike(name, members) ? ALIKE : " ";
    const left: Row = [{ ...span(mark + name, style), target: { to: "person", name } }];
    return spreadRow(left, right, PANEL_WIDTH);
  });
  const more = sorted.length - shown.length;
  return more > 0 ? [...rows, [span(` and ${more} more`, "faint")]] : rows;
}
