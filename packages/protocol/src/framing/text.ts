// Between text and UTF-8 bytes.

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/** Text is encoded here and copied: that is much faster than an encoder that makes the bytes. */
const scratch = new Uint8Array(65_536);
/** Bytes that one UTF-16 code unit becomes at most. */
const WIDEST = 3;

/** What ends every line we send (RFC 854). */
export const CRLF = "\r\n";

/** Decodes whole lines; invalid bytes become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** UTF-8 never holds 0xFF, so the result may go out on a telnet stream as it is. */
export function encodeUtf8(text: string): Uint8Array {
  if (text.length * WIDEST > scratch.length) return encoder.encode(text);
  return scratch.slice(0, encoder.encodeInto(text, scratch).written);
}
