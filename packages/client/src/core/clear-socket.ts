// A socket that speaks in the clear.
import { connect, type Socket } from "node:net";
import type { Address } from "./model/link.ts";

/** Bytes that are read in one go: about a hundred lines. */
export const PIECE = 16 * 1024;

/**
 * Dials at once. All is read into the same bytes: what Node would take for each piece that comes
 * leaves holes in a flood, as large as many rooms.
 * @param received is given what was read, its own until it resumes the socket
 */
export function connectInTheClear(
  address: Address,
  connected: () => void,
  received: (bytes: Uint8Array) => void,
): Socket {
  const buffer = new Uint8Array(PIECE);
  const callback = (count: number): boolean => {
    received(buffer.subarray(0, count));
    // False pauses it.
    return false;
  };
  return connect({ ...address, noDelay: true, onread: { buffer, callback } }, connected);
}
