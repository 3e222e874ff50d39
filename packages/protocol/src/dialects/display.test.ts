import { describe, expect, test } from "vitest";
import { type Terminal, unknownTerminal } from "../telnet/terminal.ts";
import { columnsOf, type Display, displayOf } from "./display.ts";

const terminal = (known: Partial<Terminal>): Terminal => ({ ...unknownTerminal, ...known });

describe("what is shown to", () => {
  const everyone: Display = { colour: "off", wrap: false, plain: false, charset: "UTF-8" };

  test.each<[string, Partial<Terminal>, Partial<Display>]>([
    ["someone unknown", {}, {}],
    ["netcat behind a width", { columns: 40 }, {}],
    ["Linux telnet on a plain xterm", { names: ["XTERM"] }, { colour: "16" }],
    ["Linux telnet on a good one", { names: ["XTERM-256COLOR"] }, { colour: "256" }],
    ["a teletype", { names: ["DUMB"] }, {}],
    ["a VT100, which has no colours", { names: ["VT100"] }, {}],
    [
      "TinyFugue, which has no UTF-8",
      { names: ["TINYFUGUE", "ANSI-ATTR", "ANSI"] },
      { colour: "16", charset: "US-ASCII" },
    ],
    [
      "TinTin++ with all it can",
      { names: ["TINTIN++", "XTERM", "MTTS 271"], mtts: 271 },
      { colour: "true" },
    ],
    ["MTTS with 256 colours", { mtts: 1 | 4 | 8 }, { colour: "256" }],
    ["MTTS with sixteen", { mtts: 1 | 4 }, { colour: "16" }],
    ["MTTS without colours on an xterm", { names: ["XTERM"], mtts: 4 }, {}],
    ["MTTS without UTF-8", { mtts: 1 }, { colour: "16", charset: "US-ASCII" }],
    [
      "MTTS without UTF-8 and an agreement on it",
      { mtts: 1, charset: "UTF-8" },
      { colour: "16", charset: "UTF-8" },
    ],
    ["a Chinese client that agreed on GBK", { charset: "GBK" }, { charset: "GBK" }],
    ["a screen reader with colours", { mtts: 64 | 8 | 4 | 1 }, { plain: true }],
  ])("%s", (_, known, shown) => {
    expect(displayOf(terminal(known), {})).toEqual({ ...everyone, ...shown });
  });
});

test("a visitor's own word beats what was learnt", () => {
  const known = terminal({ mtts: 64 | 256 | 1, charset: "BIG5" });
  const own: Display = { colour: "16", wrap: true, plain: false, charset: "GBK" };
  expect(displayOf(known, own)).toEqual(own);
});

test.each([
  [undefined, 80],
  [132, 132],
  [1, 20],
  [65_535, 400],
])("a window of %j columns is folded at %j", (columns, folded) => {
  expect(columnsOf(terminal({ columns }))).toBe(folded);
});
