// The colours of each theme: what a style is for, not where it stands, decides how it looks.

/** Indices of the 256-colour palette, from its cube and its greys, which no user changes. */
export interface Palette {
  readonly faint: number;
  readonly mention: number;
  readonly unread: number;
  readonly active: number;
  readonly error: number;
  readonly good: number;
  /**
   * People's names are told apart by these, also by those who see no red or no green: they
   * differ in lightness and from blue to yellow.
   */
  readonly names: readonly number[];
  /** The same for terminals of 16 colours: SGR parameters, which their users have chosen. */
  readonly basic: BasicPalette;
}

interface BasicPalette {
  readonly mention: string;
  readonly unread: string;
  readonly active: string;
  readonly error: string;
  readonly good: string;
  readonly names: readonly string[];
}

const brightBasics: BasicPalette = {
  mention: "1;95",
  unread: "1;93",
  active: "1;96",
  error: "91",
  good: "92",
  names: ["92", "93", "94", "95", "96", "33"],
};

const darkBasics: BasicPalette = {
  mention: "1;35",
  unread: "1;31",
  active: "1;34",
  error: "31",
  good: "32",
  names: ["31", "32", "34", "35", "36"],
};

export const palettes = {
  dark: {
    faint: 246,
    mention: 213,
    unread: 221,
    active: 81,
    error: 210,
    good: 114,
    names: [137, 69, 226, 87, 228, 38, 172, 223],
    basic: brightBasics,
  },
  light: {
    faint: 240,
    mention: 90,
    unread: 94,
    active: 25,
    error: 124,
    good: 22,
    names: [21, 160, 24, 19, 52, 26, 23, 17],
    basic: darkBasics,
  },
  /** For dark backgrounds and tired eyes. */
  contrast: {
    faint: 250,
    mention: 219,
    unread: 226,
    active: 123,
    error: 217,
    good: 120,
    names: [39, 226, 49, 208, 73, 228, 159, 209],
    basic: brightBasics,
  },
} as const satisfies Record<string, Palette>;

/** The levels of red, green and blue in the cube of the 256 colours. */
const LEVELS = [0, 95, 135, 175, 215, 255] as const;

/** Red, green and blue, from 0 to 255, of an index from 16 on. */
export function rgbOf(index: number): readonly [number, number, number] {
  if (index >= 232) {
    const grey = 8 + (index - 232) * 10;
    return [grey, grey, grey];
  }
  const cube = index - 16;
  const level = (digit: number) => LEVELS[digit % 6] ?? 0;
  return [level(Math.floor(cube / 36)), level(Math.floor(cube / 6)), level(cube)];
}
