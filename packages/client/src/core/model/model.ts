// Everything the client knows, as one immutable value.
import type { CommandSummary } from "@tea-party/protocol";
import type { Composer } from "../composer/composer.ts";
import type { Pane, ResultsPane } from "../panes/pane.ts";
import { initialSettings, type Settings } from "../settings/settings.ts";
import { type Conversation, type ConversationId, HOUSE, newConversation } from "./conversation.ts";
import type { Outgoing } from "./outgoing.ts";
import { noReadMarks, type ReadMarks } from "./read-marks.ts";
import { type TerminalFacts, usualTerminal } from "./terminal-facts.ts";

export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * How the server speaks: `tea` in facts, `text` in the lines of the first tea party, `lines` in
 * others, as a MUD does; `unsettled` until one is sure.
 */
export type Speech = "unsettled" | "tea" | "text" | "lines";

/** The connection as a reader should know of it. Times are milliseconds since 1970. */
export type Link =
  | { readonly state: "connecting"; readonly failures: number; readonly since: number }
  | {
      readonly state: "up";
      readonly since: number;
      readonly speech: Speech;
      /** Whether it has welcomed us in facts: from then on it reads who we are. */
      readonly isWelcomed: boolean;
      /** How it greeted us in text: as a house of ours does, or as something else. */
      readonly greeting: "none" | "house" | "other";
      /** The last line without an end, which asks for something; "" before the first. */
      readonly prompt: string;
      /** Whether the server says that it echoes: it hides what is typed. */
      readonly isEchoed: boolean;
    }
  | {
      readonly state: "waiting";
      readonly failures: number;
      readonly until: number;
      readonly reason: string;
    }
  | { readonly state: "ended"; readonly reason: string };

/** Who we are to the server. */
export interface Login {
  readonly state: "none" | "asked" | "done";
  /** Our name, or the one we ask for; undefined while nobody has given one. */
  readonly name: string | undefined;
  /** Our id of the line that asked last. */
  readonly line: string | undefined;
  /** Whether we asked for our old session, in which the server knows our lines again. */
  readonly isResuming: boolean;
  /** Why the server did not take the name. */
  readonly refusal: string;
  /** A name like the one that was taken, which may be free; "" for none. */
  readonly suggestion: string;
  /** When to ask again for a name that our own lost connection may still hold. */
  readonly askAgainAt: number | undefined;
  /** How often we have asked again. */
  readonly asks: number;
  /** When to look around in a text server, which says nothing to a name that it takes. */
  readonly lookAt: number | undefined;
}

/** The round trip to the server. */
export interface Lag {
  /** When the unanswered ping left. */
  readonly askedAt: number | undefined;
  /** When an unanswered ping means that the link is dead; undefined while we wait for none. */
  readonly deadline: number | undefined;
  readonly nextAt: number;
  /** Milliseconds; undefined until the server has answered once. */
  readonly milliseconds: number | undefined;
}

export interface Model {
  readonly settings: Settings;
  readonly terminal: TerminalFacts;
  readonly address: Address;
  /** Whether the connection is TLS, with a server that has shown who it is. */
  readonly isSecure: boolean;
  /** Tells our lines from those of every other client, also of ourselves at another time. */
  readonly instance: string;
  readonly nextLine: number;
  /** The server's name for itself; "" until it has said it. */
  readonly serverName: string;
  /** Whether it has told us a fact, on this link or an earlier one: such a server is never mute. */
  readonly tellsFacts: boolean;
  /** Whether it is a server whose words we do not know, on this link or the last. */
  readonly isLineServer: boolean;
  readonly link: Link;
  readonly login: Login;
  readonly lag: Lag;
  /** What the server asked for that nobody may read over a shoulder; undefined when nothing. */
  readonly secretPrompt: string | undefined;
  /** The secret by which the server knows our session again after a broken link. */
  readonly sessionToken: string | undefined;
  /** The secret by which a server knows us on whichever device; undefined: we are nobody in particular. */
  readonly key: string | undefined;
  /** How far we have read, here and on other devices. */
  readonly readMarks: ReadMarks;
  /** The id of the last private word that we were told; 0 before the first. */
  readonly toldUpTo: number;
  /** Whether the server has let us in before, so that what is on the screen stays there. */
  readonly hasBeenIn: boolean;
  readonly commands: readonly CommandSummary[];
  /** In the order in which they are listed and numbered. */
  readonly conversations: ReadonlyMap<ConversationId, Conversation>;
  readonly active: ConversationId;
  /** Whether the terminal has the reader's eye, as far as it says. */
  readonly isFocused: boolean;
  /** What is being written, by conversation. */
  readonly composers: ReadonlyMap<ConversationId, Composer>;
  /** What stands in the place of the conversation; undefined while nothing does. */
  readonly pane: Pane | undefined;
  /** What the server's search found last, as the reader left it. */
  readonly results: ResultsPane | undefined;
  /** Which of the commands is chosen that a draft could become, as long as the draft is that; or none. */
  readonly palette: { readonly draft: string; readonly chosen: number | "none" } | undefined;
  /** Whether there is nothing on the screen but what was said, for copying it. */
  readonly isBare: boolean;
  /** Names of rooms the server has told us of, whether we are in them or not. */
  readonly knownRooms: readonly string[];
  /** Whether we asked for them ourselves: the answer is not for the reader. */
  readonly isAskingRooms: boolean;
  readonly outgoing: readonly Outgoing[];
  /** What has come so far of all that we said, and the file it goes into. */
  readonly exporting: { readonly file: string; readonly lines: readonly string[] } | undefined;
  /** Until when a second Ctrl+C quits. */
  readonly quitArmedUntil: number;
  /** When we last told a room that we are writing. */
  readonly typedAt: number;
  /** Whether a text server's next lines are the names of those in the room. */
  readonly membersFollow: boolean;
  /** Whether we asked to be logged out, so that the end of the connection is no accident. */
  readonly isLeaving: boolean;
  /** The server's last word before it closed: it tells a farewell from a failure. */
  readonly farewell: { readonly code: string; readonly text: string } | undefined;
}

export interface ModelOptions {
  readonly address: Address;
  readonly instance: string;
  readonly name: string | undefined;
  readonly key?: string | undefined;
  readonly now: number;
  readonly settings?: Settings;
  readonly terminal?: TerminalFacts;
  readonly isSecure?: boolean;
}

export function newModel({
  address,
  instance,
  name,
  key,
  now,
  settings = initialSettings,
  terminal = usualTerminal,
  isSecure = false,
}: ModelOptions): Model {
  return {
    settings,
    terminal,
    address,
    isSecure,
    instance,
    nextLine: 1,
    serverName: "",
    tellsFacts: false,
    isLineServer: false,
    link: { state: "connecting", failures: 0, since: now },
    login: {
      state: "none",
      name,
      line: undefined,
      isResuming: false,
      refusal: "",
      suggestion: "",
      askAgainAt: undefined,
      asks: 0,
      lookAt: undefined,
    },
    lag: { askedAt: undefined, deadline: undefined, nextAt: 0, milliseconds: undefined },
    secretPrompt: undefined,
    sessionToken: undefined,
    key,
    readMarks: noReadMarks,
    toldUpTo: 0,
    hasBeenIn: false,
    commands: [],
    conversations: new Map([[HOUSE, newConversation(HOUSE)]]),
    active: HOUSE,
    isFocused: true,
    composers: new Map(),
    pane: undefined,
    results: undefined,
    palette: undefined,
    isBare: false,
    knownRooms: [],
    isAskingRooms: false,
    outgoing: [],
    exporting: undefined,
    quitArmedUntil: 0,
    typedAt: 0,
    membersFollow: false,
    isLeaving: false,
    farewell: undefined,
  };
}

/** The conversation on the screen. */
export function activeConversation(model: Model): Conversation {
  return model.conversations.get(model.active) ?? newConversation(HOUSE);
}

/**
 * The conversations worth listing: the house is one only while there is no other, since its
 * answers appear where one stands.
 */
export function listedConversations(model: Model): readonly Conversation[] {
  const all = [...model.conversations.values()];
  return all.length > 1 ? all.filter(({ id }) => id !== HOUSE) : all;
}

/** Whether the server is there and speaks to us as a house does to a telnet user. */
export function isTextServer({ link }: Model): boolean {
  return link.state === "up" && link.speech === "text";
}

/** Whether the server is there, and states facts. */
export function isTeaServer({ link }: Model): boolean {
  return link.state === "up" && link.speech === "tea";
}

/** Whether the server is there and would take a name. Before it says so, a name waits. */
export function isAskable({ link }: Model): boolean {
  return link.state === "up" && (link.speech === "text" || link.isWelcomed);
}

/** Whether the server has let us in and states facts, so that it can be asked for what it keeps. */
export function canReadBack(model: Model): boolean {
  return isIn(model) && isTeaServer(model);
}

/** Whether the server has let us in and is there. */
export function isIn(model: Model): boolean {
  return model.link.state === "up" && model.login.state === "done";
}
