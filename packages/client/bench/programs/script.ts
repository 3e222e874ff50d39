// What goes between the benchmark and the process of its server.

/**
 * What is said: like talk; long lines of Chinese; people who come and go in a room of a thousand;
 * talk in ten rooms in turn.
 */
export type Talk = "plain" | "chinese" | "presence" | "rooms";

/** What the server is to do. `rate` is lines a second, 0 stops them; `at once` is as fast as it can. */
export type Order =
  | { readonly order: "say"; readonly rate: number; readonly talk: Talk }
  | { readonly order: "say at once"; readonly count: number };

/** What the server tells of. `lines`: how many it has said so far. */
export type News =
  | { readonly news: "open"; readonly port: number }
  | { readonly news: "entered" }
  | { readonly news: "said"; readonly lines: number };

/** Every so manieth line has a mark: what is painted may start in the middle of a row. */
const MARKED = 10_000;

/** A character that only one line has: an ideograph that nobody uses. */
export function markOf(number: number): string {
  return String.fromCodePoint(0x3400 + number / MARKED);
}

/** The text of a line by its number, from 1: like talk, about 64 characters. */
export function textOf(number: number): string {
  const words = ["kettle", "oolong", "the new menu", "at four", "who brings", "more cake"];
  const some = Array.from({ length: 6 }, (_, index) => words[(number * 7 + index * 5) % 6]);
  const text = `line ${number} ${some.join(" ")}`.slice(0, 64);
  return number % MARKED === 0 ? `${text} ${markOf(number)}` : text;
}

/** A line of Chinese that takes several rows of most screens. */
export function chineseOf(number: number): string {
  return `${number} ${"你好！今天有人要去茶馆吗？新的菜单已经贴出来了，龙井和乌龙都有。".repeat(5)}`;
}
