// The chunking harness: a codec must not care where a network cuts its bytes.
import { expect } from "vitest";

/** A codec that was just made, and what it has made of the bytes so far. */
export interface Reading<Seen> {
  push(chunk: Uint8Array): void;
  readonly seen: Seen;
}

/** The same bytes whole, byte by byte, and split in two at each index. */
function chunkings(input: Uint8Array): ReadonlyMap<string, readonly Uint8Array[]> {
  const ways = new Map<string, readonly Uint8Array[]>();
  ways.set("whole", [input]);
  ways.set(
    "byte by byte",
    Array.from(input, (byte) => Uint8Array.of(byte)),
  );
  for (let at = 0; at <= input.length; at++) {
    ways.set(`split at ${at}`, [input.subarray(0, at), input.subarray(at)]);
  }
  return ways;
}

/** Cuts bytes into pieces of these lengths; what is left over is the last piece. */
export function cut(input: Uint8Array, lengths: readonly number[]): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (const length of lengths) {
    chunks.push(input.subarray(at, at + length));
    at += length;
  }
  return [...chunks, input.subarray(at)];
}

/** Reads chunks with a new codec. Each chunk is overwritten afterwards, as a socket's may be. */
export function readChunks<Seen>(start: () => Reading<Seen>, chunks: readonly Uint8Array[]): Seen {
  const reading = start();
  for (const chunk of chunks) {
    const buffer = chunk.slice();
    reading.push(buffer);
    buffer.fill(0x21);
  }
  return reading.seen;
}

/** Expects the same of every chunking of the same bytes. */
export function expectInEveryChunking<Seen>(
  input: Uint8Array,
  start: () => Reading<Seen>,
  expected: Seen,
): void {
  for (const [way, chunks] of chunkings(input)) {
    expect(readChunks(start, chunks), way).toEqual(expected);
  }
}
