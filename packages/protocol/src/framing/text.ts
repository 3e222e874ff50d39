// Between text and UTF-8 bytes.

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/** Long text is encoded here and copied: that is much faster than an encoder that makes the bytes. */
const scratch = new Uint8Array(65_536);
/** Bytes that one UTF-16 code unit becomes at most. */
const WIDEST = 3;

/**
 * Short text is encoded side by side with what came before it, since memory of its own costs more
 * than a line of text. What is behind the last of it.
 */
let free = new Uint8Array(0);
const SLAB = 16_384;
/** The most UTF-16 code units of short text. */
const SHORT = 512;

const NOTHING = new Uint8Array(0);

/** What ends every line we send (RFC 854). */
export const CRLF = "\r\n";

/** Decodes whole lines; invalid bytes become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** UTF-8 never holds 0xFF, so the result may go out on a telnet stream as it is. */
export function encodeUtf8(text: string): Uint8Array {
  if (text === "") return NOTHING;
  if (text.length <= SHORT) return encodeShort(text);
  if (text.length * WIDEST > scratch.length) return encoder.encode(text);
  return scratch.slice(0, encoder.encodeInto(text, scratch).written);
}

function encodeShort(text: string): Uint8Array {
  if (free.length < text.length * WIDEST) free = new Uint8Array(SLAB);
  const { written } = encoder.encodeInto(text, free);
  const bytes = free.subarray(0, written);
  free = free.subarray(written);
  return bytes;
}
