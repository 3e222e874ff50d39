import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleCommands } from "../testing/example-commands.ts";
import { type InputStyle, readLine } from "./read-line.ts";

const STYLES: readonly InputStyle[] = ["strict", "talk", "slash"];

/** What a line is read as: `blank`, `talk: text`, `unknown: word` or `command: name | rest`. */
function read(line: string, style: InputStyle): string {
  const found = readLine(line, exampleCommands, style);
  switch (found.kind) {
    case "blank":
      return "blank";
    case "talk":
      return `talk: ${found.text}`;
    case "unknown":
      return `unknown: ${found.word}`;
    case "command":
      return `command: ${found.command.name} | ${found.rest}`;
  }
}

interface Case {
  readonly line: string;
  readonly strict: string;
  readonly talk: string;
  readonly slash: string;
}

/** Read alike in every style. */
const alike = (line: string, reading: string): Case => ({
  line,
  strict: reading,
  talk: reading,
  slash: reading,
});

const cases: readonly Case[] = [
  alike("", "blank"),
  alike("   ", "blank"),
  alike("//", "talk: /"),
  alike("//who", "talk: /who"),
  alike("  // and more ", "talk: / and more"),
  alike("/", "unknown: /"),
  alike("/ who", "unknown: /"),
  alike("/who", "command: who | "),
  alike("/WHO", "command: who | "),
  alike("/w", "command: who | "),
  alike("  /who  ", "command: who | "),
  alike("/who is there", "command: who | is there"),
  alike("/tell bob", "command: tell | bob"),
  alike("/say   hello   there ", "command: say | hello   there"),
  alike("/nonsense words", "unknown: nonsense"),
  alike("/constructor", "unknown: constructor"),
  alike("/__proto__", "unknown: __proto__"),
  alike("/toString", "unknown: toString"),
  { line: "who", strict: "command: who | ", talk: "command: who | ", slash: "talk: who" },
  { line: "Who", strict: "command: who | ", talk: "command: who | ", slash: "talk: Who" },
  {
    line: "who is there",
    strict: "command: who | is there",
    talk: "talk: who is there",
    slash: "talk: who is there",
  },
  {
    line: "time flies",
    strict: "command: time | flies",
    talk: "talk: time flies",
    slash: "talk: time flies",
  },
  {
    line: "history 5",
    strict: "command: history | 5",
    talk: "command: history | 5",
    slash: "talk: history 5",
  },
  {
    line: "history repeats",
    strict: "command: history | repeats",
    talk: "talk: history repeats",
    slash: "talk: history repeats",
  },
  {
    line: "say\thello",
    strict: "command: say | hello",
    talk: "command: say | hello",
    slash: "talk: say\thello",
  },
  alike("/'hello", "command: say | hello"),
  alike("/' hello", "command: say | hello"),
  {
    line: "'hello there",
    strict: "command: say | hello there",
    talk: "talk: 'hello there",
    slash: "talk: 'hello there",
  },
  { line: "*hello", strict: "unknown: *hello", talk: "talk: *hello", slash: "talk: *hello" },
  { line: "whois", strict: "unknown: whois", talk: "talk: whois", slash: "talk: whois" },
  { line: "say", strict: "command: say | ", talk: "talk: say", slash: "talk: say" },
  {
    line: "tell bob hi there",
    strict: "command: tell | bob hi there",
    talk: "command: tell | bob hi there",
    slash: "talk: tell bob hi there",
  },
  {
    line: "hello there",
    strict: "unknown: hello",
    talk: "talk: hello there",
    slash: "talk: hello there",
  },
  {
    line: "constructor",
    strict: "unknown: constructor",
    talk: "talk: constructor",
    slash: "talk: constructor",
  },
  {
    line: "first\nwho",
    strict: "unknown: first",
    talk: "talk: first\nwho",
    slash: "talk: first\nwho",
  },
];

describe.each(STYLES)("in the %s style", (style) => {
  test.each(cases)("$line", (example) => {
    expect(read(example.line, style)).toBe(example[style]);
  });
});

test("any line is read as something, and nothing that was said is lost from talk", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...STYLES), (line, style) => {
      const found = readLine(line, exampleCommands, style);
      if (found.kind !== "talk") return;
      const typed = line.trim();
      expect(found.text).toBe(typed.startsWith("//") ? typed.slice(1) : typed);
    }),
    { numRuns: 300 },
  );
});
