// The bytes that a whole room is told, as the kind of bytes that a socket takes.

let lastBytes: Uint8Array | undefined;
let lastBuffer: Buffer = Buffer.alloc(0);

/**
 * A view on the same memory. A socket makes one of everything else it is given, and a room is told
 * the same bytes a thousand times in a row: once is enough.
 */
export function sharedBuffer(bytes: Uint8Array): Buffer {
  if (bytes === lastBytes) return lastBuffer;
  lastBytes = bytes;
  lastBuffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return lastBuffer;
}
