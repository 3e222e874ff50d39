// The character sets that CHARSET and `set charset` offer, for terminals without UTF-8.
import { type Charset, type CharsetName, IAC, utf8 } from "@tea-party/protocol";
import anyAscii from "any-ascii";
import iconv from "iconv-lite";

/** Behind a name that is spelt in other letters than its own. No name may hold it. */
const SPELT = "~";

const charsets: Readonly<Record<CharsetName, Charset>> = {
  "UTF-8": utf8,
  GBK: iconvCharset("GBK"),
  BIG5: iconvCharset("BIG5"),
  "ISO-8859-1": iconvCharset("ISO-8859-1"),
  "US-ASCII": ascii(),
};

export function charsetOf(name: CharsetName): Charset {
  return charsets[name];
}

/** Of what the set lacks, each character is written in ASCII: 😀 as :grinning:. */
function iconvCharset(name: CharsetName): Charset {
  // The table is loaded when the set is first used; nobody may ever use it.
  const has = (text: string) => {
    const bytes = iconv.encode(text, name);
    // A telnet command would begin there: it is ÿ in ISO-8859-1.
    return !bytes.includes(IAC) && iconv.decode(bytes, name) === text;
  };
  return {
    name,
    decode: (bytes) => iconv.decode(bytes, name),
    encode: (text) => {
      const written = has(text)
        ? text
        : Array.from(text, (character) => (has(character) ? character : anyAscii(character)));
      return iconv.encode([...written].join(""), name);
    },
    spell: (typed) => (has(typed) ? typed : anyAscii(typed) + SPELT),
  };
}

function ascii(): Charset {
  return {
    name: "US-ASCII",
    // Some that show ASCII alone send UTF-8 all the same, and those that do not send a part of it.
    decode: (bytes) => utf8.decode(bytes),
    encode: (text) => utf8.encode(anyAscii(text)),
    spell: (typed) => (anyAscii(typed) === typed ? typed : anyAscii(typed) + SPELT),
  };
}
