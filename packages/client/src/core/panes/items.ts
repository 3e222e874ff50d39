// What a list pane lists.
import { type Conversation, type ConversationId, urgencyOf } from "../model/conversation.ts";
import type { Line } from "../model/line.ts";
import { listedConversations, type Model } from "../model/model.ts";
import type { Scrollback } from "../model/scrollback.ts";
import type { FoundLine, KeyHelp, ListPane } from "./pane.ts";

export type PaneItem =
  | { readonly to: "conversation"; readonly conversation: Conversation }
  /** A room that we are not in. */
  | { readonly to: "room"; readonly name: string }
  | { readonly to: "person"; readonly name: string }
  | { readonly to: "line"; readonly conversation: ConversationId; readonly line: Line }
  /** A line that the server found, wherever it is. */
  | { readonly to: "found"; readonly line: FoundLine }
  | { readonly to: "key"; readonly help: KeyHelp };

/** Mentions that are listed, of each conversation. */
const MENTIONS = 200;

/** The items that the pane's field leaves. */
export function paneItems(model: Model, pane: ListPane): readonly PaneItem[] {
  const words = pane.editor.text.toLowerCase().split(/\s+/);
  return allItems(model, pane).filter((item) => {
    const text = wordsOf(item).toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function allItems(model: Model, pane: ListPane): readonly PaneItem[] {
  switch (pane.kind) {
    case "rooms":
      return destinations(model);
    case "mentions":
      return mentions(model);
    case "results":
      return pane.lines.map((line) => ({ to: "found", line }));
    case "keys":
      return pane.entries.map((help) => ({ to: "key", help }));
  }
}

/** Where something is new comes first; last come rooms and people there is no talk with yet. */
function destinations(model: Model): readonly PaneItem[] {
  const open = listedConversations(model).toSorted((a, b) => urgencyOf(b) - urgencyOf(a));
  const ids = new Set(model.conversations.keys());
  const rooms = model.knownRooms.filter((name) => !ids.has(`#${name}`));
  const me = model.login.name;
  const here = [...model.conversations.values()].flatMap(({ members }) => [...members.keys()]);
  const people = [...new Set(here)]
    .filter((name) => name !== me && !ids.has(`@${name}`))
    .toSorted(byName);
  return [
    ...open.map((conversation): PaneItem => ({ to: "conversation", conversation })),
    ...rooms.toSorted(byName).map((name): PaneItem => ({ to: "room", name })),
    ...people.map((name): PaneItem => ({ to: "person", name })),
  ];
}

const byName = new Intl.Collator(undefined, { sensitivity: "base" }).compare;

/** From the newest. */
function mentions({ conversations }: Model): readonly PaneItem[] {
  return [...conversations.values()]
    .flatMap(({ id, lines }) =>
      mentionsIn(lines).map((line): PaneItem & { line: Line } => ({
        to: "line",
        conversation: id,
        line,
      })),
    )
    .sort((a, b) => b.line.time - a.line.time);
}

const found = new WeakMap<Scrollback, readonly Line[]>();

function mentionsIn(lines: Scrollback): readonly Line[] {
  const known = found.get(lines);
  if (known !== undefined) return known;
  const mentioning: Line[] = [];
  for (const line of lines.backwards()) {
    if (!line.mention) continue;
    mentioning.push(line);
    if (mentioning.length === MENTIONS) break;
  }
  found.set(lines, mentioning);
  return mentioning;
}

/** What the field's words are looked for in. */
function wordsOf(item: PaneItem): string {
  switch (item.to) {
    case "conversation":
      return item.conversation.id;
    case "room":
      return `#${item.name}`;
    case "person":
      return `@${item.name}`;
    case "line":
      return `${item.conversation} ${item.line.who} ${item.line.text}`;
    case "found":
      return `${item.line.conversation} ${item.line.who} ${item.line.text}`;
    case "key":
      return `${item.help.keys} ${item.help.summary}`;
  }
}
