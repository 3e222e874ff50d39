import fc from "fast-check";
import { expect, test } from "vitest";
import { phrasesOf, wordsOf } from "./search-words.ts";

test.each([
  ["", []],
  ["  ?! 🍵 ", []],
  ["Green tea, please!", ["green", "tea", "please"]],
  ["CRÈME brûlée Ōsaka", ["creme", "brulee", "osaka"]],
  ["cre\u0300me", ["creme"]],
  ["ｆｕｌｌ　ｗｉｄｔｈ", ["full", "width"]],
  ["o'neil 3.5kg v2", ["o", "neil", "3", "5kg", "v2"]],
  ["我想喝红茶。", ["我", "想", "喝", "红", "茶"]],
  ["お茶を飲みました", ["お", "茶", "を", "飲", "み", "ま", "し", "た"]],
  ["ガギ ラーメン 々", ["ガ", "ギ", "ラ", "ー", "メ", "ン", "々"]],
  ["ﾗｰﾒﾝ", ["ラ", "ー", "メ", "ン"]],
  ["喝tea吧", ["喝", "tea", "吧"]],
  ["한국어 차", ["한국어", "차"]],
  ["हिन्दी चाय", ["हिन्दी", "चाय"]],
  ["Привет Йод", ["привет", "иод"]],
])("the words of %o", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test("ASCII has the words that it has beside other writing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii", maxLength: 60 }), (text) => {
      expect([...wordsOf(text), "茶"]).toEqual(wordsOf(`${text} 茶`));
    }),
  );
});

test("what has no space between is one phrase", () => {
  expect(phrasesOf(" green-tea  紅茶 ?! pot ")).toEqual([["green", "tea"], ["紅", "茶"], ["pot"]]);
});
