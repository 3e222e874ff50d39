import { describe, expect, it } from "vitest";
import type { DoubtfulKind } from "../core/model/terminal-facts.ts";
import { drawingFor } from "./drawing.ts";
import { textWidth } from "./text-width.ts";

const disputing = (...kinds: readonly DoubtfulKind[]) =>
  drawingFor({ symbols: "auto" }, { isUnicode: true, disputed: new Set(kinds) });

describe("a terminal with widths of its own", () => {
  it.each([
    ["emoji-presentation", "a ❤️ b", "a ❤  b"],
    ["keycap", "1️⃣ first", "1  first"],
    ["skin-tone", "👍🏽 ok", "👍 ok"],
  ] as const)("is sent %s in a form that takes what we count", (kind, text, drawn) => {
    expect(disputing(kind)(text)).toBe(drawn);
    expect(textWidth(drawn)).toBe(textWidth(text));
  });

  it("is not sent what nobody sees, but where it is part of a character", () => {
    const text = "a\u200bb so\u00adft \u200fשלום ❤️ 👨‍👩‍👧";
    expect(disputing()(text)).toBe("ab soft שלום ❤️ 👨‍👩‍👧");
    expect(textWidth(disputing()(text))).toBe(textWidth(text));
  });

  it("is sent nothing that it would act on", () => {
    expect(disputing()("\u001b[2J\u009b1m tea\u0007\t龙井")).toBe("[2J1m tea龙井");
  });

  it("that counts as we do is sent everything as it is", () => {
    expect(disputing()("❤️ 1️⃣ 👍🏽 │")).toBe("❤️ 1️⃣ 👍🏽 │");
  });
});

describe("lines and marks", () => {
  const row = "── ↓ 12 newer · ● 3 ms │ ┃ ▸1 •• wide…";

  it("are ASCII where the reader wants it, cell for cell", () => {
    const drawn = drawingFor({ symbols: "ascii" }, { isUnicode: true, disputed: new Set() })(row);
    expect(drawn).toBe("-- v 12 newer - * 3 ms | ! >1 ** wide~");
  });

  it.each([
    ["has nothing else", false, []],
    ["draws them in two cells", true, ["box"]],
  ] as const)("are ASCII on a terminal that %s", (_, isUnicode, kinds) => {
    const disputed = new Set<DoubtfulKind>(kinds);
    expect(drawingFor({ symbols: "auto" }, { isUnicode, disputed })("│")).toBe("|");
    expect(drawingFor({ symbols: "unicode" }, { isUnicode, disputed })("│")).toBe("│");
  });
});
