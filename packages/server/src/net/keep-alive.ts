// TCP's own probes, which every peer's system answers whatever runs on it.
import type { Socket } from "node:net";

/** Probes without an answer after which TCP gives a peer up that was silent for long. */
const PROBES = 4;

/**
 * Has a peer probed when nothing came from it for a while, and given up when it is silent as long
 * again.
 * @param idle seconds; 0 probes nobody
 */
export function probeWhenIdle(socket: Socket, idle: number): void {
  const delay = idle * 1000;
  socket.setKeepAlive(idle > 0, delay, Math.max(1000, delay / PROBES), PROBES);
}

/** Seconds in which a peer that is probed at once has answered, or is given up. */
export const PROOF_SECONDS = 10;

/** Has a peer probed now. TCP does so only while nothing waits to be acknowledged by it. */
export function probeNow(socket: Socket): void {
  const interval = 2;
  socket.setKeepAlive(true, 1000, interval * 1000, PROOF_SECONDS / interval);
}
