// Everything the client knows, as one immutable value.
import type { CommandSummary } from "@tea-party/protocol";
import type { Composer } from "../composer/composer.ts";
import type { Pane, ResultsPane } from "../panes/pane.ts";
import { initialSettings, type Settings } from "../settings/settings.ts";
import { type Conversation, type ConversationId, HOUSE, newConversation } from "./conversation.ts";
import type { Address, Lag, Link } from "./link.ts";
import type { Login } from "./login.ts";
import type { Outgoing } from "./outgoing.ts";
import { noReadMarks, type ReadMarks } from "./read-marks.ts";
import { type TerminalFacts, usualTerminal } from "./terminal-facts.ts";

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
