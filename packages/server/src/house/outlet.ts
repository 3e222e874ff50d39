// What a session needs of the connection it came by. `net/connection.ts` is the real one.
import type { Session } from "./session.ts";

export interface Outlet {
  /** Bytes to write at the end of this tick, in the order pushed. They may be shared: never changed. */
  push(bytes: Uint8Array): void;
  /** Writes what was pushed, then closes. Nothing is pushed afterwards. */
  end(): void;
  /** Asks for no more input until `resumeInput`: earlier lines are still being worked on. */
  pauseInput(): void;
  resumeInput(): void;
  /** From now on the connection is another session's. */
  handOver(to: Session): void;
}
