// Everything that can happen to the model.
import type { TeaEvent } from "@tea-party/protocol";
import type { Composing } from "../composer/composing.ts";
import type { PasteDecision } from "../composer/pasting.ts";
import type { Anchor, ConversationId } from "../model/conversation.ts";
import type { TerminalFacts } from "../model/terminal-facts.ts";
import type { PaneAction } from "../panes/panes.ts";
import type { SettledSpeech } from "../speech-settling.ts";
import type { Destination } from "./going.ts";

export type Action =
  // The connection
  | { readonly type: "connected" }
  | { readonly type: "speechSettled"; readonly speech: SettledSpeech }
  | { readonly type: "factReceived"; readonly event: TeaEvent }
  | { readonly type: "lineReceived"; readonly line: string }
  /** A line without an end, behind which an answer is to stand. */
  | { readonly type: "promptReceived"; readonly prompt: string }
  /** The server hides what is typed, or no longer does. */
  | { readonly type: "echoSwitched"; readonly isOn: boolean }
  | { readonly type: "pongReceived" }
  /** `chance`: a random number in [0, 1) for the backoff. */
  | {
      readonly type: "lost";
      readonly reason: string;
      /** Whether the server closed it in order. */
      readonly isFarewell?: boolean;
      readonly chance: number;
    }
  /** The moment `nextMoment` named has come. */
  | { readonly type: "momentCame" }
  /** The machine slept: whatever the link was, it may be dead. */
  | { readonly type: "woke" }
  /** The client itself has something to tell the reader. */
  | { readonly type: "noticed"; readonly text: string }
  | { readonly type: "terminalLearned"; readonly facts: Partial<TerminalFacts> }
  // The reader
  /** `style`: whether a bare command word is a command, as on a telnet line. */
  | { readonly type: "submitted"; readonly text: string; readonly style: "slash" | "talk" }
  | Composing
  | { readonly type: "pasteDecided"; readonly decision: PasteDecision }
  | PaneAction
  /** The next or, with -1, the previous line in the active conversation that is for our eyes. */
  | { readonly type: "mentionSought"; readonly by: 1 | -1 }
  /** To the first line that was unread when we came. */
  | { readonly type: "unreadSought" }
  /** Nothing but what was said, for copying it; and back. */
  | { readonly type: "bareToggled" }
  /** Enter: the draft goes where it belongs. */
  | { readonly type: "entered" }
  /** The answer to what nobody may read over a shoulder, where there is no draft. */
  | { readonly type: "secretGiven"; readonly text: string }
  /** Ctrl+C: takes back the draft; twice without one, it leaves. */
  | { readonly type: "interrupted" }
  /** Ctrl+D: deletes, or leaves where there is nothing to delete. */
  | { readonly type: "endTyped" }
  /** The reader wants to leave: we log out, so that nobody waits for us to come back. */
  | { readonly type: "quitAsked" }
  | { readonly type: "chose"; readonly conversation: ConversationId }
  | { readonly type: "went"; readonly to: Destination }
  | { readonly type: "scrolled"; readonly anchor: Anchor | undefined }
  | { readonly type: "reachedTop" }
  /** A gap behind the line of that id is on the screen. */
  | { readonly type: "reachedGap"; readonly after: number }
  | { readonly type: "focusChanged"; readonly isFocused: boolean }
  | { readonly type: "reconnected" };

const unattended: ReadonlySet<Action["type"]> = new Set([
  "connected",
  "speechSettled",
  "factReceived",
  "lineReceived",
  "promptReceived",
  "echoSwitched",
  "pongReceived",
  "lost",
  "momentCame",
  "woke",
  "noticed",
  "terminalLearned",
  "reachedTop",
  "reachedGap",
]);

/** Whether it happens without anyone at this terminal. All else tells that the reader is there. */
export function isUnattended({ type }: Action): boolean {
  return unattended.has(type);
}
