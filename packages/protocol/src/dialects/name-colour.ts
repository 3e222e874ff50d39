// The colour of a name: the same every time, and readable on a light ground and on a dark one.

/** How many colours a terminal can show. */
export type ColourDepth = "off" | "16" | "256" | "true";

export const colourDepths: readonly ColourDepth[] = ["off", "16", "256", "true"];

/** Red, green, magenta and cyan: of the eight, blue drowns on black and yellow on white. */
const SIXTEEN = [31, 32, 35, 36].map(String);

/**
 * The colours of the 6×6×6 cube that have at least 4:1 contrast (WCAG 2) with white and with
 * black, and are far enough from grey to be told apart.
 */
const TWO_HUNDRED_FIFTY_SIX = [
  27, 28, 29, 30, 31, 62, 63, 64, 97, 98, 99, 129, 130, 131, 132, 133, 161, 162, 163, 164,
].map((index) => `38;5;${index}`);

/** Full colour: so many hues, all of one luminance, which has the same contrast with both. */
const HUES = 48;
const MIDDLE_LUMINANCE = 0.18;

const palettes: Readonly<Record<Exclude<ColourDepth, "off">, readonly string[]>> = {
  "16": SIXTEEN,
  "256": TWO_HUNDRED_FIFTY_SIX,
  true: Array.from({ length: HUES }, (_, index) => `38;2;${evenColour(index / HUES).join(";")}`),
};

/** The name between the escape sequences (SGR, ECMA-48) that colour it and end the colour. */
export function colourName(name: string, depth: ColourDepth): string {
  if (depth === "off") return name;
  const palette = palettes[depth];
  return `\u001b[${palette[hash(name) % palette.length]}m${name}\u001b[39m`;
}

/** FNV-1a over the name in lower case. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (const unit of name.toLowerCase()) {
    value = Math.imul(value ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  return value >>> 0;
}

/** The red, green and blue of a hue (from 0 to 1) at the middle luminance. */
function evenColour(hue: number): readonly number[] {
  let [low, high] = [0, 1];
  for (let step = 0; step < 12; step++) {
    const lightness = (low + high) / 2;
    if (luminance(fromHue(hue, lightness)) < MIDDLE_LUMINANCE) low = lightness;
    else high = lightness;
  }
  return fromHue(hue, low);
}

/** HSL at 70 % saturation, as CSS Color 4 computes it, in steps of 255. */
function fromHue(hue: number, lightness: number): readonly number[] {
  const reach = 0.7 * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const place = (offset + hue * 12) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))));
  });
}

/** Relative luminance as WCAG 2 defines it. */
export function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((step) => {
    const part = step / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
