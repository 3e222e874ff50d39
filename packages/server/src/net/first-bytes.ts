// The first bytes of a connection: whether they are a visitor's, or those of a web browser or a
// TLS client that came to the wrong door.

/** Who came by mistake. */
export type Stranger = "http" | "tls";

/** `undecided` until more bytes have come. */
export type FirstJudgement = "visitor" | "undecided" | Stranger;

/** The most bytes that may stay undecided: no visitor's first line looks like a request so long. */
export const FIRST_BYTES_LIMIT = 4096;

// RFC 9112, 3: method, target, version. The version is what tells a request from the line "GET
// well soon". Lower case is no method, so that "login ann" is never held back.
const METHOD = "[A-Z-]{3,20}";
const TARGET = "[!-~]";
const REQUEST = new RegExp(`^${METHOD} ${TARGET}+ HTTP/`);
const START_OF_REQUEST = new RegExp(
  `^(?:[A-Z-]{0,20}|${METHOD} ${TARGET}*|${METHOD} ${TARGET}+ H?|${METHOD} ${TARGET}+ HTT?P?)$`,
);

// RFC 8446, 5.1: a record of the handshake, version 3.x.
const HANDSHAKE = 0x16;
const TLS_MAJOR_VERSION = 0x03;

/** @param bytes all that came so far */
export function judgeFirstBytes(bytes: Uint8Array): FirstJudgement {
  if (bytes[0] === HANDSHAKE) {
    if (bytes.length === 1) return "undecided";
    return bytes[1] === TLS_MAJOR_VERSION ? "tls" : "visitor";
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
    "latin1",
    0,
    FIRST_BYTES_LIMIT,
  );
  if (REQUEST.test(text)) return "http";
  if (!START_OF_REQUEST.test(text)) return "visitor";
  return bytes.length < FIRST_BYTES_LIMIT ? "undecided" : "http";
}
