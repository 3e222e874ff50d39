// A word to who does not come in, and the end of it.
import type { Socket } from "node:net";
import { textDialectHere } from "@tea-party/protocol";
import type { Dismissal } from "./dismissals.ts";
import { LINGER } from "./limits.ts";

/** Writes one line that says why, then closes. @param time milliseconds since 1970 */
export function sayFarewell(socket: Socket, { code, text }: Dismissal, time: number): void {
  socket.on("error", ignore).on("timeout", destroy);
  socket.end(textDialectHere.encode({ type: "closed", time, code, text }));
  // What was sent is read and dropped: an unread byte would turn our FIN into a reset.
  socket.resume();
  socket.setTimeout(LINGER);
}

/** Who goes away before his farewell has heard enough. */
function ignore(): void {}

function destroy(this: Socket): void {
  this.destroy();
}
