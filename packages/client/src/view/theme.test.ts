import { describe, expect, it } from "vitest";
import type { Style } from "./style.ts";
import { themeFor } from "./theme.ts";

const auto = { theme: "auto", colours: "auto" } as const;
const every: readonly Style[] = [
  "faint",
  "strong",
  "own",
  "mention",
  "unread",
  "active",
  "error",
  "good",
  "name0",
  "name7",
];

describe("a theme", () => {
  it("goes by the terminal's background", () => {
    const onLight = themeFor(auto, { colours: "256", background: "light" });
    const onDark = themeFor(auto, { colours: "256", background: "dark" });
    expect(onLight("error")).not.toBe(onDark("error"));
    expect(
      themeFor({ ...auto, theme: "light" }, { colours: "256", background: "dark" })("error"),
    ).toBe(onLight("error"));
    expect(themeFor(auto, { colours: "256", background: undefined })("error")).toBe(
      onDark("error"),
    );
  });

  it.each([
    ["true", /^(1;)?38;2;\d+;\d+;\d+$/],
    ["256", /^(1;)?38;5;\d+$/],
    ["16", /^(1;)?(3[0-7]|9[0-7])$/],
  ] as const)("of %s colours uses no others", (colours, form) => {
    const theme = themeFor(auto, { colours, background: "dark" });
    expect(theme("mention")).toMatch(form);
    expect(theme("name3")).toMatch(form);
  });

  it("without colours says by weight what is for our eyes", () => {
    const theme = themeFor(auto, { colours: "none", background: "dark" });
    for (const style of every) expect(theme(style)).toMatch(/^[12]?$/);
    expect(theme("mention")).toBe("1");
    expect(
      themeFor({ ...auto, theme: "mono" }, { colours: "true", background: "dark" })("good"),
    ).toBe("");
  });
});
