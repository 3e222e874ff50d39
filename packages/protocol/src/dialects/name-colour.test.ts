import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { colourName, luminance } from "./name-colour.ts";

const names = Array.from({ length: 2_000 }, (_, index) => `guest${index}`);
const STEPS = [0, 95, 135, 175, 215, 255];

/** The red, green and blue that a `38;…` sequence stands for. */
function rgb(coloured: string): readonly number[] {
  const [, mode = "", values = ""] = /38;([25]);([\d;]+)m/.exec(coloured) ?? [];
  const numbers = values.split(";").map(Number);
  if (mode === "2") return numbers;
  const index = (numbers[0] ?? 0) - 16;
  return [Math.floor(index / 36), Math.floor(index / 6) % 6, index % 6].map(
    (step) => STEPS[step] ?? 0,
  );
}

describe.each(["256", "true"] as const)("with %s colours", (depth) => {
  test("a name has at least 4:1 contrast with white and with black", () => {
    for (const name of names) {
      const brightness = luminance(rgb(colourName(name, depth)));
      expect((1 + 0.05) / (brightness + 0.05)).toBeGreaterThan(4);
      expect((brightness + 0.05) / 0.05).toBeGreaterThan(4);
    }
  });

  test("people have many colours between them", () => {
    expect(new Set(names.map((name) => rgb(colourName(name, depth)).join())).size).toBeGreaterThan(
      15,
    );
  });
});

test("sixteen colours leave out those that drown on one ground or the other", () => {
  const used = new Set(names.map((name) => /\[(\d+)m/.exec(colourName(name, "16"))?.[1]));
  expect([...used].sort()).toEqual(["31", "32", "35", "36"]);
});

test("a name keeps its colour however it is written", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z]{1,12}$/), (name) => {
      expect(colourName(name, "256").toLowerCase()).toBe(colourName(name.toLowerCase(), "256"));
    }),
  );
});

test("without colours a name is itself", () => {
  expect(colourName("ana", "off")).toBe("ana");
});
