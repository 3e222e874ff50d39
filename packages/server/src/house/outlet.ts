// What a session needs of the connection it came by. `net/connection.ts` is the real one.
import type { Display } from "@tea-party/protocol";
import type { Place } from "./place.ts";
import type { Session } from "./session.ts";

export interface Outlet {
  /** Bytes to write at the end of this tick, in the order pushed. They may be shared: never changed. */
  push(bytes: Uint8Array): void;
  /**
   * The same, of what a place has to say. A reader who can't keep up is not told it, but how many
   * lines of that place's log he missed.
   */
  pushNews(bytes: Uint8Array, place: Place, lines: number): void;
  /** Writes what was pushed, then closes. Nothing is pushed afterwards. */
  end(): void;
  /** Asks the peer for a sign of life: one that is dead is found to be so within seconds. */
  prove(): void;
  /** The visitor gave a wrong password: who does so too often is shown out. */
  noteWrongPassword(): void;
  /** Asks for no more input until `resumeInput`: earlier lines are still being worked on. */
  pauseInput(): void;
  resumeInput(): void;
  /**
   * Whether he sent more that is still to be answered. Then what he is told may wait a little for
   * the answers to that, as each write costs more than what is in it.
   */
  answersFollow(doFollow: boolean): void;
  /** Writes a prompt; what is typed from now on is not shown, where the client allows it. */
  hideTyping(prompt: string): void;
  /** Ends what `hideTyping` began, and the line that the client did not end on the screen. */
  showTyping(): void;
  /** How text is shown, by the visitor's word or by what is known of his terminal. */
  readonly display: Display;
  /** Takes the visitor's word on how text is shown. */
  prefer(change: Partial<Display>): void;
  /** From now on the connection is another session's. */
  handOver(to: Session): void;
}
