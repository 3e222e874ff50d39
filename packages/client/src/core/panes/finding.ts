// Finds words in a conversation: in the lines we have, then in the server's log.
import type { EventOf } from "@tea-party/protocol";
import { type Conversation, oldestId } from "../model/conversation.ts";
import { activeConversation, type Model } from "../model/model.ts";
import type { Scrollback } from "../model/scrollback.ts";
import { canReadBack } from "../model/standing.ts";
import { fetchAround } from "../update/log-requests.ts";
import { takenTo } from "../update/reading.ts";
import type { Step } from "../update/step.ts";
import type { FindPane } from "./pane.ts";

/** The pane after its words have changed: on the newest hit that the reader has not passed. */
export function foundAnew(model: Model, pane: FindPane): Model {
  const { lines, anchor } = activeConversation(model);
  const hits = hitsIn(lines, pane.editor.text);
  const from = pane.hits[pane.chosen] ?? anchor?.position ?? Number.POSITIVE_INFINITY;
  const chosen = hits.findLastIndex((position) => position <= from);
  const next: FindPane = { ...pane, hits, chosen, server: "unasked" };
  return onHit({ ...model, pane: next }, next);
}

/** The next hit towards the older lines (-1), the server's after our own, or the newer (1). */
export function foundNext(model: Model, pane: FindPane, by: 1 | -1): Step {
  const { lines } = activeConversation(model);
  const hits = hitsIn(lines, pane.editor.text);
  const at = pane.hits[pane.chosen];
  const here = at === undefined ? hits.length : hits.indexOf(at);
  const chosen = here + by;
  if (chosen < 0) return askServer(model, { ...pane, hits, chosen: Math.max(-1, here) });
  if (chosen >= hits.length) return [model];
  const next: FindPane = { ...pane, hits, chosen };
  return [onHit({ ...model, pane: next }, next)];
}

/** The server's answer: one line that is older than all we have, or none. */
export function searchListed(model: Model, pane: FindPane, event: EventOf<"searchListed">): Step {
  const [line] = event.lines;
  if (line === undefined) return [{ ...model, pane: { ...pane, server: "exhausted" } }];
  return fetchAround(model, model.active, line.id);
}

/**
 * A page of a log has come: when it is the one around the line that the server found, we go there.
 * @param before the model before it came
 */
export function pageCame(before: Model, [model, ...effects]: Step): Step {
  const { fetching } = activeConversation(before);
  const isAwaited = fetching?.want === "around" && before.active === model.active;
  return isAwaited && model.pane?.kind === "find"
    ? [foundByServer(model, model.pane, fetching.id), ...effects]
    : [model, ...effects];
}

function foundByServer(model: Model, pane: FindPane, id: number): Model {
  const { lines } = activeConversation(model);
  const hits = hitsIn(lines, pane.editor.text);
  let chosen = -1;
  for (const line of lines) {
    if (line.id === id) chosen = hits.indexOf(line.position);
    if (line.id >= id) break;
  }
  const next: FindPane = { ...pane, hits, chosen, server: chosen < 0 ? "exhausted" : "unasked" };
  return onHit({ ...model, pane: next }, next);
}

function askServer(model: Model, pane: FindPane): Step {
  const next: Model = { ...model, pane };
  const conversation = activeConversation(model);
  if (pane.server !== "unasked" || pane.editor.text.trim() === "") return [next];
  if (!canAsk(model, conversation)) return [{ ...next, pane: { ...pane, server: "exhausted" } }];
  const before = oldestId(conversation);
  const words = pane.editor.text.trim();
  const rooms = [conversation.kind === "person" ? conversation.id : conversation.name];
  const from = before === 0 ? {} : { before };
  return [
    { ...next, pane: { ...pane, server: "asked" } },
    { type: "request", request: { type: "search", words, rooms, ...from, limit: 1 } },
  ];
}

function canAsk(model: Model, { isJoined, isWhole }: Conversation): boolean {
  return canReadBack(model) && isJoined && !isWhole;
}

function onHit(model: Model, { hits, chosen }: FindPane): Model {
  const position = hits[chosen];
  return position === undefined ? model : takenTo(model, position);
}

/** Lines with all of the words, as parts of words too, whatever their case. */
function hitsIn(lines: Scrollback, typed: string): readonly number[] {
  const words = typed.trim().split(/\s+/);
  if (words[0] === "") return [];
  const patterns = words.map((word) => new RegExp(word.replace(SPECIAL, "\\$&"), "iu"));
  return lines.positionsWhere((text) => patterns.every((pattern) => pattern.test(text)));
}

/** What means something else in a regular expression. */
const SPECIAL = /[.*+?^${}()|[\]\\/]/g;
