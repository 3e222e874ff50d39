// Character sets: how text becomes bytes for one listener, and his bytes text.
import { decodeUtf8, encodeUtf8 } from "./text.ts";

/** What CHARSET offers, the best first. A server brings the codecs; this package has UTF-8. */
export const charsetNames = ["UTF-8", "GBK", "BIG5", "ISO-8859-1", "US-ASCII"] as const;

export type CharsetName = (typeof charsetNames)[number];

export interface Charset {
  readonly name: CharsetName;
  /** Decodes a whole line; what is no such text becomes U+FFFD. */
  decode(bytes: Uint8Array): string;
  /** What the set does not have is written in another way that can be read. */
  encode(text: string): Uint8Array;
  /**
   * A name that the set can write stays as it is. Any other is spelt, and marked by a sign that
   * no name may hold, so that two names never look the same.
   */
  spell(name: string): string;
}

export const utf8: Charset = {
  name: "UTF-8",
  decode: decodeUtf8,
  encode: encodeUtf8,
  spell: (name) => name,
};
