// What a server sent by way of telnet, in words: "WILL GMCP", "SB TTYPE 01". For tests, and
// written apart from the protocol package, whose mistakes it is to find.

const VERBS: Readonly<Record<number, string>> = {
  251: "WILL",
  252: "WONT",
  253: "DO",
  254: "DONT",
};

const OPTIONS: Readonly<Record<number, string>> = {
  0: "BINARY",
  1: "ECHO",
  3: "SGA",
  6: "TIMING-MARK",
  24: "TTYPE",
  25: "EOR",
  31: "NAWS",
  32: "TSPEED",
  39: "NEW-ENVIRON",
  42: "CHARSET",
  70: "MSSP",
  201: "GMCP",
};

const COMMANDS: Readonly<Record<number, string>> = { 239: "EOR", 241: "NOP", 249: "GA" };

const SEQUENCE =
  /\xff(?:([\xfb-\xfe])([\s\S])|\xfa([\s\S])((?:[^\xff]|\xff\xff)*)\xff\xf0|([\s\S]))/g;

function option(character: string): string {
  const code = character.charCodeAt(0);
  return OPTIONS[code] ?? String(code);
}

/** A subnegotiation's bytes: GMCP as text, the rest with its control bytes in hexadecimal. */
function payload(bytes: string): string {
  const text = Buffer.from(bytes.replaceAll("\xff\xff", "\xff"), "latin1").toString();
  return text.replace(/\p{Cc}/gu, (sign) => `<${sign.charCodeAt(0)}>`);
}

/** @param received bytes, one character each */
export function wireWords(received: string): readonly string[] {
  return Array.from(received.matchAll(SEQUENCE), ([, verb, of, about, body = "", command]) => {
    if (verb !== undefined && of !== undefined) {
      return `${VERBS[verb.charCodeAt(0)]} ${option(of)}`;
    }
    if (about !== undefined) return `SB ${option(about)} ${payload(body)}`;
    const code = command?.charCodeAt(0) ?? 0;
    return COMMANDS[code] ?? String(code);
  });
}

/** The lines without what was sent by way of telnet; the last one may be unfinished. */
export function wireLines(received: string): readonly string[] {
  return Buffer.from(received.replace(SEQUENCE, ""), "latin1").toString().split("\r\n");
}
