import { describe, expect, test } from "vitest";
import { NAME_LIMIT, nameKeys, readName } from "./name.ts";

describe("may be a name", () => {
  test.each([
    ["plain", "dilbert", "dilbert"],
    ["capitals are kept", "Dilbert", "Dilbert"],
    ["space around it is dropped", "  dilbert ", "dilbert"],
    ["digits and the four signs", "o'neil_2.b-c", "o'neil_2.b-c"],
    ["a digit first", "3com", "3com"],
    ["Chinese", "小龙", "小龙"],
    ["Japanese", "さくら", "さくら"],
    ["Korean, composed", "\u1112\u1161\u11ab", "한"],
    ["Cyrillic", "Иван", "Иван"],
    ["Arabic", "ليلى", "ليلى"],
    ["Hindi, with its vowel signs", "हिन्दी", "हिन्दी"],
    ["Thai, with its tone marks", "น้ำ", "น\u0e49\u0e4d\u0e32"],
    ["Vietnamese, composed", "Nguyê\u0303n", "Nguyễn"],
    ["full width becomes half", "ｄｉｌｂｅｒｔ", "dilbert"],
    ["a ligature becomes its letters", "ﬁona", "fiona"],
    ["as long as may be", "x".repeat(NAME_LIMIT), "x".repeat(NAME_LIMIT)],
    ["characters count, not UTF-16 units", "𠮷".repeat(NAME_LIMIT), "𠮷".repeat(NAME_LIMIT)],
  ])("%s", (_, typed, text) => {
    expect(readName(typed)).toMatchObject({ text });
  });
});

describe("can't be a name", () => {
  test.each([
    ["nothing", "", "empty"],
    ["only space", "  \u3000", "empty"],
    ["a space", "dil bert", "has-space"],
    ["a no-break space", "dil\u00a0bert", "has-space"],
    ["an ideographic space", "dil\u3000bert", "has-space"],
    ["one character too many", "x".repeat(NAME_LIMIT + 1), "too-long"],
    ["a ligature that gets too long", "ﬃ".repeat(11), "too-long"],
    ["a control character", "dil\u0007bert", "bad-character"],
    ["an escape sequence", "\u001b[31mbob", "bad-character"],
    ["a zero-width space", "dil\u200bbert", "bad-character"],
    ["a zero-width joiner", "dil\u200dbert", "bad-character"],
    ["a soft hyphen", "dil\u00adbert", "bad-character"],
    ["a byte order mark inside, a space to JavaScript", "dil\ufeffbert", "has-space"],
    ["a Hangul filler", "\u3164", "bad-character"],
    ["a variation selector", "dilbert\ufe0f", "bad-character"],
    ["a tag character", "dilbert\u{e0041}", "bad-character"],
    ["a bidirectional override", "dil\u202ebert", "bad-character"],
    ["a private use character", "\ue000", "bad-character"],
    ["a lone surrogate", "dil\ud800", "bad-character"],
    ["an emoji", "🍵", "bad-character"],
    ["four marks on one letter", `z${"\u0335".repeat(4)}algo`, "bad-character"],
    ["marks stacked high", `z${"\u0335".repeat(8)}algo`, "bad-character"],
    ["a colon, which ends a speaker's name", "bob:", "bad-character"],
    ["a star, which begins what people do", "*bob", "bad-character"],
    ["brackets, which hold a room's name", "[lobby]", "bad-character"],
    ["a quotation mark", 'b"ob', "bad-character"],
    ["a slash", "/who", "bad-character"],
    ["a sign first", "-bob", "bad-start"],
    ["a mark first", "\u0301bob", "bad-start"],
  ])("%s", (_, typed, problem) => {
    expect(readName(typed)).toBe(problem);
  });
});

const isSame = (one: string, other: string) =>
  nameKeys(one).some((key) => nameKeys(other).includes(key));

describe("are one name", () => {
  test.each([
    ["by case", "Dilbert", "dILBERT"],
    ["by case, with a sharp s", "Strauß", "STRAUSS"],
    ["by case, with a final sigma", "Νίκος", "ΝΊΚΟΣ"],
    ["by width", "ｄｉｌｂｅｒｔ", "dilbert"],
    ["by composition", "Ame\u0301lie", "Amélie"],
    ["by a mathematical capital, as typed", "𝚺", "σ"],
    ["a capital I for an l", "diIbert", "dilbert"],
    ["a one for an l", "di1bert", "dilbert"],
    ["a zero for an o", "b0b", "Bob"],
    ["a zero for a capital o, small again", "0I", "oi"],
    ["rn for m", "torn", "tom"],
    ["Cyrillic small letters", "раураl", "paypal"],
    ["Cyrillic small letters with their accents", "Amѐlie", "Amèlie"],
    ["Cyrillic capitals", "ВОВ", "bob"],
    ["Greek capitals", "ΡΕΤΕ", "pete"],
    ["two that look like the same third", "DILBÉRT", "diIbért"],
  ])("%s", (_, one, other) => {
    expect(isSame(one, other)).toBe(true);
    expect(isSame(other, one)).toBe(true);
  });
});

describe("are two names", () => {
  test.each([
    ["different letters", "dilbert", "wally"],
    ["one letter more", "bob", "bobb"],
    ["different Chinese characters", "小龙", "小虎"],
    ["with and without an accent", "Amélie", "Amelie"],
    ["small i and small l", "ian", "lan"],
  ])("%s", (_, one, other) => {
    expect(isSame(one, other)).toBe(false);
  });
});

test("names are remembered for a while, and have the keys that they had when they are forgotten", () => {
  const before = nameKeys("Ann");
  for (let other = 0; other <= 1_000; other++) nameKeys(`other${other}`);
  expect(nameKeys("Ann")).not.toBe(before);
  expect(nameKeys("Ann")).toEqual(before);
  expect(nameKeys("other0")).not.toEqual(before);
});
