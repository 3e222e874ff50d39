// CHARSET, option 42: in which character set the text is, both ways.
import { type CharsetName, charsetNames } from "../../framing/charset.ts";
import { decodeUtf8, encodeUtf8 } from "../../framing/text.ts";
import { type Finding, refused, type TelnetOption } from "../option.ts";
import type { Terminal } from "../terminal.ts";

const REQUEST = 1;
const ACCEPTED = 2;
const REJECTED = 3;

export const charset: TelnetOption = {
  code: 42,
  name: "CHARSET",
  source: "RFC 2066",
  server: { us: "offer", them: "accept" },
  client: refused,
  switched: (us, enabled) => (!us ? {} : enabled ? request : settled),
  read: readCharset,
};

/** `;UTF-8;GBK;…`: the sign that parts the names comes first. */
const request: Finding = {
  learnt: { owesCharset: true },
  reply: message(REQUEST, `;${charsetNames.join(";")}`),
};
const settled: Finding = { learnt: { owesCharset: false } };
const rejected: Finding = { reply: Uint8Array.of(REJECTED) };

function readCharset(payload: Uint8Array, { owesCharset }: Terminal): Finding {
  const text = decodeUtf8(payload.subarray(1));
  switch (payload[0]) {
    case ACCEPTED: {
      if (!owesCharset) return {};
      const name = known(text);
      return name === undefined ? settled : { learnt: { owesCharset: false, charset: name } };
    }
    case REJECTED:
      return owesCharset ? settled : {};
    case REQUEST:
      // Where both ask at once, what the server asks stands: else each would take the other's.
      return owesCharset ? rejected : answer(text);
    default:
      return {};
  }
}

/** Takes the first set of the peer's list that we know. It may say first that it has tables. */
function answer(text: string): Finding {
  const list = text.replace(/^\[TTABLE\]./s, "");
  for (const asked of list.slice(1).split(list.charAt(0))) {
    const name = known(asked);
    // The name goes back as the peer wrote it: it may compare letter by letter.
    if (name !== undefined) return { learnt: { charset: name }, reply: message(ACCEPTED, asked) };
  }
  return rejected;
}

function known(asked: string): CharsetName | undefined {
  return charsetNames.find((name) => name === asked.toUpperCase());
}

function message(code: number, text: string): Uint8Array {
  return Uint8Array.of(code, ...encodeUtf8(text));
}
