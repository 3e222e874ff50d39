// How the styles look: the SGR parameters (ECMA-48 8.3.117) of each.
import { NAME_COLOURS, type Style } from "./style.ts";

/** SGR parameters, "" for none. */
export type Theme = (style: Style) => string;

/** Indices of the 256-colour palette that differ from each other and from either background. */
const nameColours = [33, 37, 71, 98, 130, 136, 161, 166, 29, 68, 133, 172];

const common = {
  plain: "",
  faint: "2",
  strong: "1",
  own: "1",
  typed: "",
} as const;

/** For terminals with 256 colours. */
export const colourTheme: Theme = (style) => {
  switch (style) {
    case "mention":
      return "1;35";
    case "unread":
      return "1;33";
    case "active":
      return "1;36";
    case "error":
      return "31";
    case "good":
      return "32";
    case "plain":
    case "faint":
    case "strong":
    case "own":
    case "typed":
      return common[style];
    default:
      return `38;5;${nameColours[Number(style.slice(4)) % NAME_COLOURS] ?? 33}`;
  }
};

/** For NO_COLOR: weight tells apart what colour would. */
export const monochromeTheme: Theme = (style) => {
  switch (style) {
    case "mention":
    case "unread":
    case "active":
    case "error":
      return "1";
    case "good":
      return "";
    case "plain":
    case "faint":
    case "strong":
    case "own":
    case "typed":
      return common[style];
    default:
      return "";
  }
};
