// How text is shown to one visitor: by his own word, or else by what telnet told of his terminal.
import type { CharsetName } from "../framing/charset.ts";
import { MTTS } from "../telnet/options/ttype.ts";
import type { Terminal } from "../telnet/terminal.ts";
import type { ColourDepth } from "./name-colour.ts";

/** What a visitor can set. */
export interface Display {
  readonly colour: ColourDepth;
  readonly wrap: boolean;
  readonly plain: boolean;
  readonly charset: CharsetName;
}

/** Terminals that show the sixteen colours of ECMA-48, by the beginning of their names. */
const COLOURED =
  /^(?:ANSI|CYGWIN|GNOME|ITERM|KITTY|KONSOLE|LINUX|PUTTY|RXVT|SCREEN|ST-|TMUX|XTERM|ALACRITTY|FOOT|WEZTERM)/;
const COLOURED_256 = /-256COLOR/;
const TRUE_COLOUR = /-(?:DIRECT|TRUECOLOR)|^(?:ALACRITTY|FOOT|KITTY|WEZTERM|XTERM-KITTY)/;

/** Clients that can't show UTF-8 at all, by the name they give themselves. */
const WITHOUT_UTF8 = /^TINYFUGUE/;

/** Where lines are folded for who wants it and has not told a width. */
const USUAL_COLUMNS = 80;
/** A window of less is a mistake of the client's, and of more needs no folding. */
const LEAST_COLUMNS = 20;
const MOST_COLUMNS = 400;

/** How things stand: a visitor's word where he gave it, or else what is known. */
export function displayOf(terminal: Terminal, own: Partial<Display>): Display {
  return {
    colour: own.colour ?? knownColour(terminal),
    wrap: own.wrap ?? false,
    plain: own.plain ?? has(terminal, MTTS.screenReader),
    charset: own.charset ?? knownCharset(terminal),
  };
}

/** The columns to fold at. */
export function columnsOf({ columns = USUAL_COLUMNS }: Terminal): number {
  return Math.min(Math.max(columns, LEAST_COLUMNS), MOST_COLUMNS);
}

/** Nobody gets colour unless known to show it, nor if it is read aloud. */
function knownColour(terminal: Terminal): ColourDepth {
  const { mtts, names } = terminal;
  if (mtts !== undefined) {
    if (has(terminal, MTTS.screenReader)) return "off";
    if (has(terminal, MTTS.trueColour)) return "true";
    if (has(terminal, MTTS.colours256)) return "256";
    return has(terminal, MTTS.ansi) ? "16" : "off";
  }
  if (names.some((name) => TRUE_COLOUR.test(name))) return "true";
  if (names.some((name) => COLOURED_256.test(name))) return "256";
  return names.some((name) => COLOURED.test(name)) ? "16" : "off";
}

/** UTF-8, unless the client agreed on another or is known to lack it. */
function knownCharset({ charset, names, mtts }: Terminal): CharsetName {
  if (charset !== undefined) return charset;
  if (names.some((name) => WITHOUT_UTF8.test(name))) return "US-ASCII";
  return mtts === undefined || (mtts & MTTS.utf8) !== 0 ? "UTF-8" : "US-ASCII";
}

function has({ mtts = 0 }: Terminal, bit: number): boolean {
  return (mtts & bit) !== 0;
}
