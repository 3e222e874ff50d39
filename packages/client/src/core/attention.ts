// What is for the reader's eyes, and what he wants to hear nothing of.
import type { NewLine } from "./model/line.ts";
import type { Model } from "./model/model.ts";
import { listedWords } from "./settings/settings.ts";

export type Heard = Omit<NewLine, "mention">;

/** Whether a line is told to us alone, calls us by name or has a word that we look out for. */
export function isForOurEyes({ login, settings }: Model, { kind, who, text }: Heard): boolean {
  if (kind === "told") return true;
  if ((kind !== "said" && kind !== "acted") || login.name === undefined) return false;
  if (who === login.name) return false;
  return [login.name, ...listedWords(settings.highlight)].some((word) => hasWord(text, word));
}

/** Whether the reader is shown nothing that someone says. */
export function isIgnored({ settings, login }: Model, who: string): boolean {
  if (settings.ignore === "" || who === login.name) return false;
  const name = who.toLowerCase();
  return listedWords(settings.ignore).some((ignored) => ignored.toLowerCase() === name);
}

/** A line as it is kept: of someone who is ignored, no more than its place. */
export function heard<Line extends Heard>(model: Model, line: Line): Line {
  const isTalk = line.kind === "said" || line.kind === "acted" || line.kind === "told";
  return isTalk && isIgnored(model, line.who) ? { ...line, kind: "erased", text: "" } : line;
}

const LETTER = /[\p{L}\p{N}_]/u;
/** Scripts in which words stand side by side, with nothing between them. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Whether a word stands in a text as one of its own, whatever its case. */
function hasWord(text: string, wanted: string): boolean {
  const haystack = text.toLowerCase();
  const word = wanted.toLowerCase();
  for (let at = haystack.indexOf(word); at >= 0; at = haystack.indexOf(word, at + 1)) {
    const end = at + word.length;
    const before = [...haystack.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
    const after = [...haystack.slice(end, end + 2)][0] ?? "";
    const [first = ""] = word;
    const last = [...word].at(-1) ?? "";
    if (!runsOn(before, first) && !runsOn(last, after)) return true;
  }
  return false;
}

/** Whether two characters side by side are of the same word. */
function runsOn(one: string, other: string): boolean {
  if (!LETTER.test(one) || !LETTER.test(other)) return false;
  return !UNSPACED.test(one) && !UNSPACED.test(other);
}
