// Facts and requests as GMCP messages of the package "Tea": `said` is `Tea.Said {…}`.
import { readEvent, type TeaEvent } from "../events/events.ts";
import { readRequest, TEA_PACKAGE, type TeaRequest } from "../events/requests.ts";
import { type GmcpMessage, writeGmcp } from "../telnet/options/gmcp.ts";

/** `topicSet` -> `Tea.TopicSet`. */
export function messageName(type: string): string {
  return `${TEA_PACKAGE}.${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

/** One fact or request as a whole telnet frame. */
export function writeTeaMessage({ type, ...fields }: TeaEvent | TeaRequest): Uint8Array {
  return writeGmcp(messageName(type), fields);
}

/** The fact in a message, or undefined: not of our package, or not as the row says. */
export function readEventMessage(message: GmcpMessage): TeaEvent | undefined {
  const type = typeOf(message.name);
  return type === undefined ? undefined : readEvent(type, message.body);
}

/** The request in a message, or undefined: not of our package, or not as the row says. */
export function readRequestMessage(message: GmcpMessage): TeaRequest | undefined {
  const type = typeOf(message.name);
  return type === undefined ? undefined : readRequest(type, message.body);
}

/** GMCP names ignore case, our rows' first letters are small: `TEA.TopicSet` -> `topicSet`. */
function typeOf(name: string): string | undefined {
  const [packageName, ...more] = name.split(".");
  const type = more.join(".");
  if (packageName?.toLowerCase() !== TEA_PACKAGE.toLowerCase() || type === "") return undefined;
  return type.charAt(0).toLowerCase() + type.slice(1);
}
