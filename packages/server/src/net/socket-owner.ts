// Who acts on what a socket does. It hangs on the socket, so that handlers are functions of this
// module and no socket needs closures of its own.
import type { Socket } from "node:net";

export interface SocketOwner {
  received(chunk: Buffer): void;
  /** The peer will send no more. `closed` follows once both sides have ended. */
  ended(): void;
  /** `closed` follows. */
  failed(error: Error): void;
  closed(): void;
}

const OWNER = Symbol("owner");

interface OwnedSocket extends Socket {
  [OWNER]?: SocketOwner;
}

/** Gives a socket to its first owner. From now on it is read. */
export function own(socket: OwnedSocket, owner: SocketOwner): void {
  socket[OWNER] = owner;
  socket.on("data", onData).on("end", onEnd).on("error", onError).on("close", onClose);
  // A former owner has paused it.
  socket.resume();
}

/** Takes a socket from its owner, not read any more. */
export function disown(socket: OwnedSocket): void {
  socket.pause();
  socket.off("data", onData).off("end", onEnd).off("error", onError).off("close", onClose);
}

/** How the system's table of connections names it: our port, and the peer's address and port. */
export function peerName({ localPort, remoteAddress, remotePort }: Socket): string {
  return `${localPort} ${remoteAddress?.replace(/^::ffff:(?=\d+\.)/, "")} ${remotePort}`;
}

function onData(this: OwnedSocket, chunk: Buffer): void {
  this[OWNER]?.received(chunk);
}

function onEnd(this: OwnedSocket): void {
  this[OWNER]?.ended();
}

function onError(this: OwnedSocket, error: Error): void {
  this[OWNER]?.failed(error);
}

function onClose(this: OwnedSocket): void {
  this[OWNER]?.closed();
}
