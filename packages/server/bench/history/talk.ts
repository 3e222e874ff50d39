// Something to say, a million times: words as frequent as in real talk, some of them Chinese.
import type { Draft } from "@tea-party/server";
import type { Chance } from "../load/chance.ts";

const WORDS = 20_000;
const PEOPLE = 200;
const CHINESE = ["我想喝红茶", "今天天气很好", "你好吗", "明天再说吧", "茶馆里很安静"];

/** A line of ten words: the n-th most frequent word comes up a n-th as often as the first. */
export function someTalk(chance: Chance, room: string): Draft {
  const words = Array.from({ length: 10 }, () => `word${Math.floor(WORDS ** chance())}`);
  if (chance() < 0.05) words.push(CHINESE[Math.floor(chance() * CHINESE.length)] ?? "");
  if (chance() < 0.0001) words.push("needle");
  const who = `person${Math.floor(chance() * PEOPLE)}`;
  return { type: "said", room, who, text: words.join(" ") };
}
