// How much a peer asks for: lines, GMCP messages, "are you there?", and options to be switched.
import { AYT, DONT, IAC, SE, WILL } from "@tea-party/protocol";

const NUL = 0;
const LF = 10;
const CR = 13;

/** So many bytes, in which so many lines end. */
export interface LineCount {
  readonly length: number;
  readonly lines: number;
}

/**
 * Measures a stretch of bytes that ends with its `most`-th line, or all of them when they have
 * fewer. A CR LF that comes in two pieces counts twice, which harms nobody.
 */
export function countLines(bytes: Uint8Array, most: number): LineCount {
  if (most >= 1 && isOneLine(bytes)) return { length: bytes.length, lines: 1 };
  let lines = 0;
  let at = 0;
  while (at < bytes.length && lines < most) {
    const byte = bytes[at++];
    if (byte === LF) lines++;
    else if (byte === CR) {
      if (bytes[at] === LF || bytes[at] === NUL) at++;
      lines++;
    } else if (byte === IAC && asks(bytes[at])) {
      at++;
      lines++;
    }
  }
  return { length: at, lines };
}

/** Whether it is a line and its end and nothing else, as most of what comes: that is seen faster. */
function isOneLine(bytes: Uint8Array): boolean {
  const last = bytes.length - 1;
  if (bytes[last] !== LF || bytes.indexOf(LF) !== last || bytes.includes(IAC)) return false;
  const cr = bytes.indexOf(CR);
  return cr < 0 || cr === last - 1;
}

/** Whether a telnet command has us do something: the four verbs stand side by side, WILL to DONT. */
function asks(command: number | undefined): boolean {
  if (command === undefined) return false;
  return command === SE || command === AYT || (command >= WILL && command <= DONT);
}
