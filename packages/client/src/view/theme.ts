// How the styles look: the SGR parameters (ECMA-48 8.3.117) of each.
import type { TerminalFacts } from "../core/model/terminal-facts.ts";
import type { Settings } from "../core/settings/settings.ts";
import { type Palette, palettes, rgbOf } from "./palettes.ts";
import type { Style } from "./style.ts";

/** SGR parameters, "" for none. */
export type Theme = (style: Style) => string;

/** The theme that the reader chose, in as many colours as there are. */
export function themeFor(
  { theme, colours }: Pick<Settings, "theme" | "colours">,
  terminal: Pick<TerminalFacts, "colours" | "background">,
): Theme {
  const depth = colours === "auto" ? terminal.colours : colours;
  if (theme === "mono" || depth === "none") return monochromeTheme;
  const palette = palettes[theme === "auto" ? (terminal.background ?? "dark") : theme];
  return depth === "16" ? basicTheme(palette) : colourTheme(palette, depth);
}

function colourTheme(palette: Palette, depth: "256" | "true"): Theme {
  const ink = (index: number) =>
    depth === "256" ? `38;5;${index}` : `38;2;${rgbOf(index).join(";")}`;
  return (style) => {
    switch (style) {
      case "plain":
      case "typed":
        return "";
      case "strong":
      case "own":
        return "1";
      case "mention":
      case "unread":
      case "active":
        return `1;${ink(palette[style])}`;
      case "faint":
      case "error":
      case "good":
        return ink(palette[style]);
      default:
        return ink(nth(palette.names, style));
    }
  };
}

function basicTheme({ basic }: Palette): Theme {
  return (style) => {
    switch (style) {
      case "plain":
      case "typed":
        return "";
      case "strong":
      case "own":
        return "1";
      case "faint":
        return "2";
      case "mention":
      case "unread":
      case "active":
      case "error":
      case "good":
        return basic[style];
      default:
        return nth(basic.names, style);
    }
  };
}

/** Weight tells apart what colour would. */
const monochromeTheme: Theme = (style) => {
  switch (style) {
    case "strong":
    case "own":
    case "mention":
    case "unread":
    case "active":
    case "error":
      return "1";
    case "faint":
      return "2";
    default:
      return "";
  }
};

function nth<Ink>(inks: readonly [Ink, ...Ink[]] | readonly Ink[], style: `name${number}`): Ink {
  return inks[Number(style.slice(4)) % inks.length] as Ink;
}
