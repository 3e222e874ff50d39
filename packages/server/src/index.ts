// What extensions, examples and end-to-end tests may import.

export { CRLF, count, encodeUtf8, optional, prose, rest, word } from "@tea-party/protocol";
export {
  type EmbeddedOptions,
  type EmbeddedParts,
  openEmbeddedEngine,
} from "./engines/embedded/embedded-engine.ts";
export type {
  Appended,
  Draft,
  Engine,
  Log,
  LogPage,
  LogQuery,
  Presence,
  Rooms,
  SearchQuery,
} from "./engines/engine.ts";
export { EngineProblem } from "./engines/engine.ts";
export { memoryEngine } from "./engines/memory/memory-engine.ts";
export type {
  Origin,
  OwnChoice,
  OwnLine,
  OwnLines,
  OwnPage,
  OwnQuery,
} from "./engines/own-lines.ts";
export type { Clock } from "./house/clock.ts";
export { type Answer, type Command, command, type Typed } from "./house/command.ts";
export type { Telling } from "./house/hearing.ts";
export { House } from "./house/house.ts";
export type { HouseOptions, HouseParts, Plan } from "./house/house-parts.ts";
export type { Journal, JournalLevel } from "./house/journal.ts";
export type { Announcement, Notice, Place } from "./house/place.ts";
export type { PlaceDetails } from "./house/places.ts";
export { Refusal, refuse } from "./house/refusal.ts";
export { CommandRoom, type Input, type Room } from "./house/room.ts";
export type { Session } from "./house/session.ts";
export type { Member, Newcomer, Visitor } from "./house/visitor.ts";
export { Vocabulary } from "./house/vocabulary.ts";
export { openJournal } from "./operations/journal.ts";
export { ChatRoom } from "./rooms/chat-room.ts";
export { chatCommands } from "./rooms/chat-vocabulary.ts";
export { LoginRoom, loginVocabulary } from "./rooms/login-room.ts";
export { LogoutRoom } from "./rooms/logout-room.ts";
export { standardPlan } from "./rooms/plan.ts";
export { type Server, type ServerSettings, startServer } from "./server.ts";
