// The text of a row as this terminal draws it in the width that we count.
import { splitCharacters } from "../core/editor/graphemes.ts";
import type { DoubtfulKind, TerminalFacts } from "../core/model/terminal-facts.ts";
import type { Settings } from "../core/settings/settings.ts";

export type Drawing = (text: string) => string;

/**
 * What nobody sees (UAX #44) unless it is part of a character, as terminals differ over its width;
 * and what a terminal acts on, wherever it came from.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
const ALONE = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]+$/u;

const visible: Drawing = (text) => {
  if (!INVISIBLE.test(text)) return text;
  return splitCharacters(text)
    .filter((character) => !ALONE.test(character))
    .join("");
};

/** What our lines and marks become where there is nothing but ASCII: cell for cell. */
const ascii: Readonly<Record<string, string>> = {
  "─": "-",
  "━": "=",
  "│": "|",
  "┃": "!",
  "·": "-",
  "●": "*",
  "○": "o",
  "▸": ">",
  "↑": "^",
  "↓": "v",
  "…": "~",
  "•": "*",
};

const marks = new RegExp(`[${Object.keys(ascii).join("")}]`, "gu");

/** Each in two cells where the terminal itself would draw one, or more than two. */
const cures: Readonly<Record<Exclude<DoubtfulKind, "box">, Drawing>> = {
  // Without its selector (VS16) the character takes one cell, and a space makes it two.
  "emoji-presentation": (text) => text.replace(/(\P{Emoji_Presentation})\uFE0F(?!\u20E3)/gu, "$1 "),
  keycap: (text) => text.replace(/([0-9#*])\uFE0F?\u20E3/gu, "$1 "),
  "skin-tone": (text) => text.replace(/(?<=\p{Emoji})[\u{1F3FB}-\u{1F3FF}]/gu, ""),
};

export function drawingFor(
  { symbols }: Pick<Settings, "symbols">,
  { isUnicode, disputed }: Pick<TerminalFacts, "isUnicode" | "disputed">,
): Drawing {
  const isAscii =
    symbols === "ascii" || (symbols === "auto" && (!isUnicode || disputed.has("box")));
  const drawings: Drawing[] = [visible];
  if (isAscii) drawings.push((text) => text.replace(marks, (mark) => ascii[mark] ?? mark));
  for (const kind of disputed) if (kind !== "box") drawings.push(cures[kind]);
  return (text) => drawings.reduce((drawn, draw) => draw(drawn), text);
}
