// The package's whole promise.
export type { Channel } from "./dialects/channel-messages.ts";
export type { Dialect, PrivateDialect } from "./dialects/dialect.ts";
export { columnsOf, type Display, displayOf } from "./dialects/display.ts";
export { gmcpDialect } from "./dialects/gmcp.ts";
export { colourDepths } from "./dialects/name-colour.ts";
export { keptLines } from "./dialects/phrase-parts.ts";
export { phrase } from "./dialects/phrases.ts";
export {
  readEventMessage,
  readRequestMessage,
  writeTeaMessage,
} from "./dialects/tea-messages.ts";
export {
  textDialectElsewhere,
  textDialectHere,
  textDialects,
} from "./dialects/text.ts";
export { Endpoint } from "./endpoint.ts";
export type { EndpointLimits, EndpointOwner } from "./endpoint-owner.ts";
export {
  type EventName,
  type EventOf,
  eventNames,
  events,
  isComingOrGoing,
  isRoomEvent,
  isTalk,
  type LoggedEvent,
  type LoggedEventName,
  type PassingEventName,
  type RoomEvent,
  readEvent,
  type TeaEvent,
} from "./events/events.ts";
export type { CommandSummary, Kept, Person, ReadMark, RoomSummary } from "./events/kinds.ts";
export {
  type RefusalCode,
  type RefusalDetails,
  refusals,
} from "./events/refusals.ts";
export {
  type RequestName,
  type RequestOf,
  readRequest,
  requests,
  TEA_PACKAGE,
  type TeaRequest,
} from "./events/requests.ts";
export { type Charset, type CharsetName, charsetNames, utf8 } from "./framing/charset.ts";
export { cleanText } from "./framing/clean.ts";
export { CRLF, encodeUtf8 } from "./framing/text.ts";
export { count, optional, prose, rest, word } from "./grammar/argument-kind.ts";
export {
  type ArgumentKinds,
  type ArgumentValues,
  type CommandSpec,
  usage,
} from "./grammar/command-spec.ts";
export { CommandTable } from "./grammar/command-table.ts";
export { NAME_LIMIT, type Name, type NameProblem, nameKeys, readName } from "./grammar/name.ts";
export { readArguments, splitWord } from "./grammar/read-arguments.ts";
export { type InputStyle, type ReadLine, readLine } from "./grammar/read-line.ts";
export { AYT, DONT, IAC, IP, NOP, SE, WILL } from "./telnet/codes.ts";
export { encodeCommand } from "./telnet/encoder.ts";
export type { TelnetOption } from "./telnet/option.ts";
export { echo } from "./telnet/options/echo.ts";
export { type GmcpMessage, gmcp, writeGmcp } from "./telnet/options/gmcp.ts";
export { type MsspVariables, mssp, writeMssp } from "./telnet/options/mssp.ts";
export { MTTS } from "./telnet/options/ttype.ts";
export type { OwnTerminal } from "./telnet/own-terminal.ts";
export { type Terminal, unknownTerminal } from "./telnet/terminal.ts";
