import { describe, expect, it } from "vitest";
import { type Palette, palettes, rgbOf } from "./palettes.ts";

type Colour = readonly [number, number, number];

/** WCAG 2.2, relative luminance. */
function linear(colour: Colour): Colour {
  const channel = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [channel(colour[0]), channel(colour[1]), channel(colour[2])];
}

function luminance(colour: Colour): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Colour, b: Colour): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** How colours look to people without green or red cones (Machado et al. 2009), and to others. */
const eyes: Readonly<Record<string, readonly Colour[]>> = {
  most: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** CIE L*a*b* (D65), in which equal distances look about equally different. */
function lab([red, green, blue]: Colour): Colour {
  const curve = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seenBy(eye: readonly Colour[], colour: Colour): Colour {
  const [red, green, blue] = linear(colour);
  const [a, b, c] = eye.map((row) =>
    Math.min(1, Math.max(0, row[0] * red + row[1] * green + row[2] * blue)),
  ) as [number, number, number];
  return lab([a, b, c]);
}

const inks = ({ names, basic: _, ...styles }: Palette) => [...Object.values(styles), ...names];

describe("the colours of a theme", () => {
  it.each([
    ["dark", 4.5, [0, 0x26]],
    ["light", 4.5, [0xee, 0xff]],
    ["contrast", 7, [0, 0x12]],
  ] as const)(
    "%s stand out, %d to 1 at least (WCAG 2.2, 1.4.3 and 1.4.6)",
    (name, least, greys) => {
      for (const grey of greys) {
        for (const ink of inks(palettes[name])) {
          const found = contrast(rgbOf(ink), [grey, grey, grey]);
          expect(found, `${ink} on ${grey}`).toBeGreaterThanOrEqual(least);
        }
      }
    },
  );

  it.each(Object.keys(eyes))("tell names apart for the eyes of %s", (eye) => {
    for (const { names } of Object.values(palettes)) {
      const seen = names.map((name) => seenBy(eyes[eye] ?? [], rgbOf(name)));
      for (const [index, one] of seen.entries()) {
        for (const other of seen.slice(index + 1)) {
          const distance = Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
          expect(distance).toBeGreaterThan(20);
        }
      }
    }
  });
});
