// The wait for a peer to hang up who has been said farewell to.
import type { Socket } from "node:net";
import type { Timer } from "../house/timer.ts";
import { LINGER } from "./limits.ts";

/**
 * Lets the peer hang up himself, for a while. What he still sends is read and dropped: an unread byte
 * would turn our FIN into a reset, and a reset can take the last lines from him.
 */
export function linger(socket: Socket, timer: Timer): void {
  socket.resume();
  if (socket.destroyed) return;
  const stop = timer(LINGER, () => socket.destroy());
  socket.once("close", stop);
}
