// Wire bytes written so that a case can be read.
import { encodeUtf8 } from "../framing/text.ts";

/** Joins text (as UTF-8) and single bytes: `bytes("hi", IAC, AYT)`. */
export function bytes(...parts: readonly (string | number)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === "number" ? [part] : [...encodeUtf8(part)])),
  );
}

/** One character a byte, so that any bytes can be compared by eye: `ÿ` is 0xFF. */
export function latin1(input: Uint8Array): string {
  return Array.from(input, (byte) => String.fromCharCode(byte)).join("");
}
