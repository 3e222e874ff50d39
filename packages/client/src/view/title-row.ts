// The first row: where we are, who we are, how the link is.
import { type Conversation, urgencyOf } from "../core/model/conversation.ts";
import { activeConversation, listedConversations, type Model } from "../core/model/model.ts";
import { isAway } from "../core/model/standing.ts";
import { type Row, rowWidth, type Span, span, spreadRow } from "./row.ts";

/** What the client calls itself until the server says what it is called. */
const NAME = "Tea Party";

/** The least columns at which the server's address is worth its room. */
const ADDRESS_FROM = 60;

/** With the rooms in it, for screens without a panel. */
export function titleWithRooms(model: Model, width: number): Row {
  const link = linkSpans(model, width >= ADDRESS_FROM);
  const name = [span(" "), span(nameOf(model), "strong"), span(" ")];
  const room = width - rowWidth(link) - rowWidth(name) - 1;
  return spreadRow([...name, ...tabs(model, room)], [span(" "), ...link], width);
}

/** With the room's topic in it, for screens that list the rooms at the side. */
export function titleWithTopic(model: Model, width: number): Row {
  const { name, kind, members, topic } = activeConversation(model);
  const parts = [nameOf(model)];
  if (kind === "room") parts.push(`#${name}`, `${members.size} here`);
  if (kind === "person") parts.push(`@${name}`);
  if (topic !== "") parts.push(topic);
  const [first = "", ...more] = parts;
  const left = [span(` ${first}`, "strong"), span(more.map((part) => ` · ${part}`).join(""))];
  const me = model.login.state === "done" ? [span(`${model.login.name} · `)] : [];
  return spreadRow(left, [span(" "), ...me, ...linkSpans(model, true)], width);
}

/** With nothing of any conversation in it: at the door one is in none. */
export function titleAtDoor(model: Model, width: number): Row {
  return spreadRow([span(` ${nameOf(model)}`, "strong")], linkSpans(model, true), width);
}

/** The label of a conversation as lists show it: `#parlour`, `@mei`; of a house, its name or host. */
export function labelOf({ id, kind }: Conversation, { serverName, address }: Model): string {
  return kind === "house" ? serverName || address.host : id;
}

/** What is new in a conversation: `3`, `!1` when some of it is for our eyes, `mute`. */
export function newsOf({ unread, mentions, isMuted }: Conversation): Span | undefined {
  if (mentions > 0) return span(`!${mentions}`, "mention");
  if (isMuted) return span("mute", "faint");
  return unread > 0 ? span(String(unread), "unread") : undefined;
}

/** What the server calls itself, or the client until it has. */
export function nameOf({ serverName }: Model): string {
  return serverName === "" ? NAME : serverName;
}

/** Cells kept for how many more there are. */
const REST = 4;

/** As many rooms as there is room for: the active one, then those where something is new. */
function tabs(model: Model, room: number): Row {
  const all = listedConversations(model).map((conversation, index) => {
    const { id } = conversation;
    const isActive = id === model.active;
    const news = newsOf(conversation);
    const label = `${index + 1}:${labelOf(conversation, model)}`;
    const row: Row = [
      span(" "),
      { ...span(label, isActive ? "active" : "plain"), target: { to: "conversation", id } },
      ...(news === undefined ? [] : [span(" "), news]),
      span(" "),
    ];
    return { row, urgency: isActive ? 3 : urgencyOf(conversation) };
  });
  const hasRoomForAll = all.reduce((width, { row }) => width + rowWidth(row), 0) <= room;
  let left = hasRoomForAll ? room : room - REST;
  const shown = new Set<Row>();
  for (const { row } of all.toSorted((a, b) => b.urgency - a.urgency)) {
    if (rowWidth(row) > left) break;
    left -= rowWidth(row);
    shown.add(row);
  }
  const hidden = all.length - shown.size;
  const rest = hidden === 0 ? [] : [span(` +${hidden}`, "faint")];
  return [...all.flatMap(({ row }) => (shown.has(row) ? row : [])), ...rest];
}

function linkSpans(model: Model, hasAddress: boolean): Row {
  const { link, lag, address, isSecure } = model;
  const place = span(hasAddress ? ` ${address.host}:${address.port} ` : " ", "faint");
  const tls = isSecure ? [span("TLS · ", "good")] : [];
  const front = [...(isAway(model) ? [span("away", "unread"), span(" · ")] : []), ...tls];
  if (link.state !== "up") return [...front, span("○", "error"), place];
  const milliseconds =
    lag.milliseconds === undefined ? "" : ` ${lag.milliseconds} ms${hasAddress ? " ·" : ""}`;
  return [...front, span("●", "good"), span(milliseconds, "faint"), place];
}
