import { charsetNames } from "@tea-party/protocol";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { charsetOf } from "./charsets.ts";

const written = (name: (typeof charsetNames)[number], text: string) => [
  ...charsetOf(name).encode(text),
];

test.each(charsetNames)("%s is found by its name", (name) => {
  expect(charsetOf(name).name).toBe(name);
});

describe("GBK and BIG5", () => {
  test("write Chinese in two bytes a character", () => {
    expect(written("GBK", "你好a")).toEqual([0xc4, 0xe3, 0xba, 0xc3, 0x61]);
    expect(written("BIG5", "你好a")).toEqual([0xa7, 0x41, 0xa6, 0x6e, 0x61]);
  });

  test("read what they write", () => {
    for (const name of ["GBK", "BIG5"] as const) {
      expect(charsetOf(name).decode(charsetOf(name).encode("龍井茶"))).toBe("龍井茶");
    }
  });

  test("write in ASCII what they lack, and nothing else", () => {
    const gbk = charsetOf("GBK");
    expect(gbk.decode(gbk.encode("茶 🍵 ok"))).toBe("茶 :tea: ok");
    const big5 = charsetOf("BIG5");
    expect(big5.decode(big5.encode("茶 🍵 ok"))).toBe("茶 :tea: ok");
  });

  test("a half of a character becomes U+FFFD and takes no other with it", () => {
    expect(charsetOf("GBK").decode(Uint8Array.of(0x61, 0xc4))).toBe("a\ufffd");
  });
});

describe("ISO-8859-1", () => {
  const latin = charsetOf("ISO-8859-1");

  test("writes a letter of western Europe in one byte, and reads it", () => {
    expect(written("ISO-8859-1", "grüß")).toEqual([0x67, 0x72, 0xfc, 0xdf]);
    expect(latin.decode(Uint8Array.of(0x67, 0x72, 0xfc, 0xdf))).toBe("grüß");
  });

  test("writes in ASCII what it lacks, and the one letter that telnet takes for a command", () => {
    expect(latin.decode(latin.encode("5 € für 茶 in L’Haÿ"))).toBe("5 EUR für Cha in L'Hay");
    expect(latin.spell("Haÿ")).toBe("Hay~");
  });
});

describe("US-ASCII", () => {
  test.each([
    ["Ünïcödé", "Unicode"],
    ["你好", "NiHao"],
    ["☕", ":coffee:"],
    ["“tea” – 5 €", '"tea" - 5 EUR'],
    ["plain", "plain"],
  ])("%s reads %s", (text, read) => {
    expect(Buffer.from(charsetOf("US-ASCII").encode(text)).toString()).toBe(read);
  });
});

describe("a name that can't be written", () => {
  test("is spelt and marked, so that it is nobody else's", () => {
    const ascii = charsetOf("US-ASCII");
    expect(ascii.spell("Ана")).toBe("Ana~");
    expect(ascii.spell("ana")).toBe("ana");
    expect(charsetOf("GBK").spell("龙")).toBe("龙");
    expect(charsetOf("BIG5").spell("şan")).toBe("san~");
    expect(charsetOf("UTF-8").spell("龙")).toBe("龙");
  });
});

test("whatever is written, nothing in it acts on a terminal or on telnet", () => {
  fc.assert(
    fc.property(fc.constantFrom(...charsetNames), fc.string({ unit: "grapheme" }), (name, text) => {
      // Texts come here cleaned.
      const clean = text.replace(/\p{Cc}/gu, "");
      for (const byte of written(name, clean)) {
        expect(byte).not.toBe(255);
        expect(byte === 127 || byte < 32).toBe(false);
      }
    }),
  );
});
