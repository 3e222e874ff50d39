import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputParser } from "./input-parser.ts";
import type { TerminalInput } from "./terminal-input.ts";

const ESC = "\u001b";
const key = (name: string): TerminalInput => ({ type: "key", key: name });
const text = (typed: string): TerminalInput => ({ type: "text", text: typed });

/** Runs of text may be cut anywhere: they are joined before they are compared. */
function joined(inputs: readonly TerminalInput[]): readonly TerminalInput[] {
  const result: TerminalInput[] = [];
  for (const input of inputs) {
    const last = result.at(-1);
    if (input.type === "text" && last?.type === "text") {
      result[result.length - 1] = text(last.text + input.text);
    } else result.push(input);
  }
  return result;
}

function read(...chunks: readonly string[]): readonly TerminalInput[] {
  const parser = new InputParser();
  const inputs = chunks.flatMap((chunk) => parser.push(chunk));
  return joined([...inputs, ...parser.flush()]);
}

const cases: readonly [string, string, readonly TerminalInput[]][] = [
  ["what tmux sends in one go", "hello world\r", [text("hello world"), key("Enter")]],
  ["several control keys", "\u0001\u0005\u0017", [key("Ctrl+A"), key("Ctrl+E"), key("Ctrl+W")]],
  ["deleting", "\u007f\b", [key("Backspace"), key("Ctrl+H")]],
  ["undo", "\u001f", [key("Ctrl+_")]],
  ["arrows", `${ESC}[A${ESC}OB${ESC}[1;5C`, [key("Up"), key("Down"), key("Ctrl+Right")]],
  ["paging", `${ESC}[5~${ESC}[6;5~`, [key("PageUp"), key("Ctrl+PageDown")]],
  ["home and end", `${ESC}[H${ESC}[4~${ESC}OF`, [key("Home"), key("End"), key("End")]],
  ["Alt with letters", `${ESC}b${ESC}B${ESC}1`, [key("Alt+B"), key("Alt+B"), key("Alt+1")]],
  ["Alt with control keys", `${ESC}\r${ESC}\u007f`, [key("Alt+Enter"), key("Alt+Backspace")]],
  ["Shift+Tab", `${ESC}[Z\t`, [key("Shift+Tab"), key("Tab")]],
  [
    "kitty's keys",
    `${ESC}[13;2u${ESC}[97;5u${ESC}[27u`,
    [key("Shift+Enter"), key("Ctrl+A"), key("Escape")],
  ],
  ["kitty's releases", `${ESC}[97;5:3u`, []],
  ["function keys", `${ESC}OP${ESC}[24~`, [key("F1"), key("F12")]],
  ["Escape, alone at the end", `x${ESC}`, [text("x"), key("Escape")]],
  ["Escape twice", `${ESC}${ESC}`, [key("Escape"), key("Escape")]],
  [
    "a paste",
    `${ESC}[200~one\rtwo${ESC}[31m${ESC}[201~x`,
    [{ type: "paste", text: `one\rtwo${ESC}[31m` }, text("x")],
  ],
  ["a paste without an end", `${ESC}[200~one`, [{ type: "paste", text: "one" }]],
  [
    "focus",
    `${ESC}[I${ESC}[O`,
    [
      { type: "focus", isFocused: true },
      { type: "focus", isFocused: false },
    ],
  ],
  [
    "a click",
    `${ESC}[<0;10;5M`,
    [{ type: "mouse", button: 0, column: 9, row: 4, isPressed: true }],
  ],
  [
    "a colour that was asked for",
    `${ESC}]11;rgb:0000/0000/0000${ESC}\\x`,
    [{ type: "report", text: "]11;rgb:0000/0000/0000" }, text("x")],
  ],
  [
    "the same with BEL",
    `${ESC}]11;rgb:ffff/ffff/ffff\u0007`,
    [{ type: "report", text: "]11;rgb:ffff/ffff/ffff" }],
  ],
  ["where the cursor is", `${ESC}[12;40R`, [{ type: "report", text: "[12;40R" }]],
  ["wide characters", "龙井👍🏽", [text("龙井👍🏽")]],
];

describe("what a terminal sends", () => {
  it.each(cases)("%s, whole", (_, sent, inputs) => {
    expect(read(sent)).toEqual(inputs);
  });

  it.each(cases)("%s, byte by byte", (_, sent, inputs) => {
    expect(read(...sent.split(""))).toEqual(inputs);
  });

  it.each(cases)("%s, split at each place", (_, sent, inputs) => {
    for (let at = 1; at < sent.length; at++) {
      expect(read(sent.slice(0, at), sent.slice(at))).toEqual(inputs);
    }
  });

  it("never stops the parser, whatever it is", () => {
    const part = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom(ESC, "[", "O", "]", "<", ";", "200~", "201~", "M", "\u0007", "\\", "1"),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const parser = new InputParser();
        for (const sent of parts) parser.push(sent);
        parser.flush();
        parser.flush();
        expect(parser.isPasting).toBe(false);
        expect(parser.push("a").at(-1)).toEqual(text("a"));
      }),
      { numRuns: 30 },
    );
  });

  it("is kept of a paste up to a limit", () => {
    const parser = new InputParser();
    parser.push(`${ESC}[200~`);
    for (let count = 0; count < 50; count++) parser.push("x".repeat(100_000));
    const [paste] = parser.push(`${ESC}[201~`);
    expect(paste?.type === "paste" && paste.text.length).toBe(4_000_000);
  });
});
