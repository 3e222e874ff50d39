// The model -> what of it is kept, and back at the next start.
import { type Composer, newComposer } from "../composer/composer.ts";
import { newEditor } from "../editor/editor.ts";
import {
  type Conversation,
  type ConversationId,
  HOUSE,
  newConversation,
  readUpTo,
} from "../model/conversation.ts";
import type { Model } from "../model/model.ts";
import type { Outgoing } from "../model/outgoing.ts";
import type { Kept } from "./kept.ts";

/** Characters of a draft or a history's entry that are kept: a pasted book is not. */
const TEXT_LIMIT = 16_384;
/** Entries of a history that are kept. */
const HISTORY_LIMIT = 200;

/** Whether something changed that is kept. */
export function changesKept(before: Model, after: Model): boolean {
  return (
    before.composers !== after.composers ||
    before.outgoing !== after.outgoing ||
    before.conversations !== after.conversations ||
    before.active !== after.active ||
    before.sessionToken !== after.sessionToken ||
    before.login.name !== after.login.name ||
    before.key !== after.key
  );
}

export function keptOf(model: Model): Kept {
  const ids = new Set([...model.conversations.keys(), ...model.composers.keys()]);
  return {
    version: 1,
    name: model.login.name ?? model.login.suggestion,
    token: model.isLeaving ? "" : (model.sessionToken ?? ""),
    key: model.key ?? "",
    active: model.active,
    toldUpTo: keptToldUpTo(model),
    conversations: [...ids].map((id) => keptConversation(model, id)),
    outgoing: model.outgoing
      .filter(({ isTalk, delivery }) => isTalk || delivery.state !== "sending")
      .map((outgoing) => ({ ...outgoing, delivery: keptDelivery(outgoing) })),
  };
}

/** A new model with what an earlier run left. A name that is not the one who wrote gets nothing. */
export function restored(model: Model, kept: Kept): Model {
  const { name } = model.login;
  const isSame = name === undefined || kept.name === "" || name === kept.name;
  const token = isSame && kept.token !== "" ? kept.token : undefined;
  const conversations = new Map(model.conversations);
  const composers = new Map<ConversationId, Composer>();
  const pending = new Map<ConversationId, number>();
  for (const { id, isOpen, draft, history, readUpTo, isMuted } of kept.conversations) {
    if (isOpen && readUpTo > 0) pending.set(id, readUpTo);
    if (isOpen && id !== HOUSE) conversations.set(id, { ...reopened(id, readUpTo), isMuted });
    composers.set(id, {
      ...newComposer,
      editor: newEditor(draft),
      history: { entries: history, at: history.length, begun: "" },
    });
  }
  return {
    ...model,
    conversations,
    composers,
    active: conversations.has(kept.active) ? kept.active : HOUSE,
    outgoing: kept.outgoing,
    toldUpTo: kept.toldUpTo,
    readMarks: { ...model.readMarks, pending },
    sessionToken: token,
    hasBeenIn: token !== undefined,
    // Nobody else has ids for lines, or tokens: such a server is not taken for another if it is mute.
    tellsFacts: kept.token !== "" || kept.conversations.some((each) => each.readUpTo > 0),
    login: {
      ...model.login,
      name: token === undefined ? name : kept.name,
      // Who left, and comes back, is most likely the same.
      suggestion: token === undefined && name === undefined ? kept.name : "",
    },
  };
}

/** A room is entered again when the server lets us in. */
function reopened(id: ConversationId, readUpTo: number): Conversation {
  const conversation = newConversation(id);
  return { ...conversation, isJoined: conversation.kind !== "room", readUpTo };
}

function keptConversation(model: Model, id: ConversationId): Kept["conversations"][number] {
  const { editor, history } = model.composers.get(id) ?? newComposer;
  const conversation = model.conversations.get(id);
  // What is being typed now may be a password.
  const isSecret = model.secretPrompt !== undefined && id === model.active;
  const isShort = (text: string) => text.length <= TEXT_LIMIT;
  return {
    id,
    isOpen: conversation !== undefined,
    draft: isSecret || !isShort(editor.text) ? "" : editor.text,
    history: history.entries.filter(isShort).slice(-HISTORY_LIMIT),
    isMuted: conversation?.isMuted ?? false,
    readUpTo: conversation === undefined ? 0 : readUpTo(conversation),
  };
}

/** The last private word that the next run need not be told again: none that is unread. */
function keptToldUpTo({ conversations, toldUpTo }: Model): number {
  const unread = [...conversations.values()].filter(
    ({ kind, unread }) => kind === "person" && unread > 0,
  );
  return Math.min(toldUpTo, ...unread.map(readUpTo));
}

/** A line on its way when the client ended may have arrived, or not. */
function keptDelivery({ delivery }: Outgoing): Kept["outgoing"][number]["delivery"] {
  if (delivery.state === "failed") return delivery;
  return { state: delivery.state === "queued" ? "queued" : "unsure" };
}
