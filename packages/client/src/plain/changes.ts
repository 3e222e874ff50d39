// What changed for the reader without a fact that tells of it.
import { newConversation, roomId } from "../core/model/conversation.ts";
import type { Model } from "../core/model/model.ts";
import type { Action } from "../core/update/action.ts";
import { clientCommands } from "../core/update/client-commands.ts";
import { plainCommands } from "./commands.ts";
import type { CommandHelp, Report } from "./report.ts";

export function changeReports(action: Action, before: Model, after: Model): readonly Report[] {
  return [
    ...placeChange(before, after),
    ...(action.type === "submitted"
      ? [...muteChanges(before, after), ...dropped(before, after)]
      : []),
    ...gapLeft(action, before, after),
    ...(isHelp(action) ? [{ type: "commands", commands: ownCommands() } as const] : []),
  ];
}

/** What is unread where the reader comes is told before it counts as read. */
function placeChange(before: Model, after: Model): readonly Report[] {
  if (before.active === after.active) return [];
  const { unread = 0, mentions = 0 } = before.conversations.get(after.active) ?? {};
  return [{ type: "place", conversation: after.active, unread, mentions }];
}

/** After a long absence the last of what was missed is not fetched: the reader is told where it is. */
function gapLeft(action: Action, before: Model, after: Model): readonly Report[] {
  if (action.type !== "factReceived" || action.event.type !== "historyListed") return [];
  const id = roomId(action.event.room);
  const was = before.conversations.get(id)?.fetching;
  const { fetching, gaps } = after.conversations.get(id) ?? newConversation(id);
  const isGivenUp = was?.want === "missed" && fetching === undefined && gaps.length > 0;
  return isGivenUp ? [{ type: "notice", text: `More was said in ${id}: /older reads it.` }] : [];
}

function muteChanges(before: Model, after: Model): readonly Report[] {
  return [...after.conversations.values()].flatMap(({ id, isMuted }) => {
    const wasMuted = before.conversations.get(id)?.isMuted ?? false;
    if (wasMuted === isMuted) return [];
    return [
      { type: "notice", text: `${id} is ${isMuted ? "muted" : "no longer muted"}.` } as const,
    ];
  });
}

/** `/discard` forgets lines that failed. */
function dropped(before: Model, after: Model): readonly Report[] {
  // What is sent again is a new line.
  if (after.outgoing.length >= before.outgoing.length) return [];
  const kept = new Set(after.outgoing.map(({ line }) => line));
  return before.outgoing
    .filter(({ line, delivery }) => delivery.state === "failed" && !kept.has(line))
    .map(({ typed }) => ({ type: "notice", text: `Forgotten: "${typed}"` }) as const);
}

function isHelp(action: Action): boolean {
  return action.type === "factReceived" && action.event.type === "commandsListed";
}

/** Ours beside the server's, each once. */
function ownCommands(): readonly CommandHelp[] {
  const replaced = new Set(plainCommands.map(({ name }) => name));
  const others = clientCommands.filter(({ name }) => !replaced.has(name));
  return [
    ...plainCommands.map(({ usage, summary }) => ({ usage, summary })),
    ...others.map(({ usage, summary }) => ({ usage: `/${usage}`, summary })),
  ];
}
