import { expect, it } from "vitest";
import { reconnectDelay } from "./reconnect.ts";

it("doubles from a second up to half a minute", () => {
  expect([1, 2, 3, 4, 5, 6, 40].map((failures) => reconnectDelay(failures, 1))).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
  ]);
});

it("spreads over the upper half, so that nobody comes back in the same instant", () => {
  expect(reconnectDelay(3, 0)).toBe(2_000);
  expect(reconnectDelay(3, 0.5)).toBe(3_000);
});
