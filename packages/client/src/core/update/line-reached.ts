// Going to a line of a log, which is fetched if it is not here.
import { type ConversationId, newConversation } from "../model/conversation.ts";
import { activeConversation, type Model } from "../model/model.ts";
import { isIn } from "../model/standing.ts";
import { activate, isOpenable } from "./conversations.ts";
import { positionOf } from "./log-pages.ts";
import { fetchAround } from "./log-requests.ts";
import { noticed, notOpened } from "./noticed.ts";
import { takenTo } from "./reading.ts";
import type { Step } from "./step.ts";

export function goToLine(model: Model, id: ConversationId, line: number, now: number): Step {
  const known = model.conversations.get(id) ?? newConversation(id);
  const position = positionOf(known, line);
  if (position !== undefined) return [takenTo(activate(model, id), position)];
  if (!isIn(model)) return noticed(model, "That line is not here, and there is no link.", now);
  if (!known.isJoined) return noticed(model, `You are not in ${id} now.`, now);
  if (!isOpenable(model, id)) return notOpened(model, id, now);
  const there = activate(model, id);
  // Of what we missed, each page follows from the last: that must not be broken into.
  return known.fetching?.want === "missed"
    ? noticed(there, "What you missed is still coming: try again.", now)
    : fetchAround(there, id, line);
}

/**
 * A page of a log has come: when it is the one around a line that the reader wants to see, we go
 * there.
 * @param before the model before it came
 */
export function lineReached(before: Model, [model, ...effects]: Step, now: number): Step {
  const { fetching } = activeConversation(before);
  if (fetching?.want !== "around" || before.active !== model.active) return [model, ...effects];
  if (model.pane?.kind === "find" || activeConversation(model).fetching !== undefined) {
    return [model, ...effects];
  }
  const position = positionOf(activeConversation(model), fetching.id);
  const [reached, ...more] =
    position === undefined
      ? noticed(model, "That line is kept no longer.", now)
      : [takenTo(model, position)];
  return [reached, ...effects, ...more];
}
