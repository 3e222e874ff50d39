// Facts and requests as GMCP messages of the package "Tea": `said` is `Tea.Said {…}`.
import { eventNames, readEvent, type TeaEvent } from "../events/events.ts";
import { readRequest, requestNames, TEA_PACKAGE, type TeaRequest } from "../events/requests.ts";
import { type GmcpMessage, writeGmcp } from "../telnet/options/gmcp.ts";

/** `topicSet` -> `Tea.TopicSet`. */
export function messageName(type: string): string {
  return `${TEA_PACKAGE}.${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

const eventsByMessage = byMessage(eventNames);
const requestsByMessage = byMessage(requestNames);

/** One fact or request as a whole telnet frame. */
export function writeTeaMessage({ type, ...fields }: TeaEvent | TeaRequest): Uint8Array {
  return writeGmcp(messageName(type), fields);
}

/** The fact in a message, or undefined: not of our package, or not as the row says. */
export function readEventMessage(message: GmcpMessage): TeaEvent | undefined {
  const type = eventsByMessage.get(message.name.toLowerCase());
  return type === undefined ? undefined : readEvent(type, message.body);
}

/** The request in a message, or undefined: not of our package, or not as the row says. */
export function readRequestMessage(message: GmcpMessage): TeaRequest | undefined {
  const type = requestsByMessage.get(message.name.toLowerCase());
  return type === undefined ? undefined : readRequest(type, message.body);
}

/** GMCP names ignore case: `tea.topicset` is `topicSet` too. */
function byMessage<Type extends string>(types: readonly Type[]): ReadonlyMap<string, Type> {
  return new Map(types.map((type) => [messageName(type).toLowerCase(), type]));
}
