import { expect, test } from "vitest";
import { readInstant } from "./instant.ts";

const NOW = Date.UTC(2026, 10, 23, 9, 14);

test.each([
  ["2026-11-01", "2026-11-01T00:00:00.000Z"],
  ["2026-11-01T14:30", "2026-11-01T14:30:00.000Z"],
  ["2026-11-01 4:30", "2026-11-01T04:30:00.000Z"],
  ["2024-02-29", "2024-02-29T00:00:00.000Z"],
  ["today", "2026-11-23T00:00:00.000Z"],
  ["Yesterday", "2026-11-22T00:00:00.000Z"],
  ["09:14", "2026-11-23T09:14:00.000Z"],
  ["9:15", "2026-11-22T09:15:00.000Z"],
])("%s is %s", (text, instant) => {
  expect(new Date(readInstant(text, NOW) ?? Number.NaN).toISOString()).toBe(instant);
});

test.each(["", "tea", "2026", "2026-02-30", "2026-13-01", "24:00", "9:60", "2026-11-01T25:00"])(
  "%o is no instant",
  (text) => {
    expect(readInstant(text, NOW)).toBeUndefined();
  },
);
