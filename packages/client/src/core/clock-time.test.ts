import fc from "fast-check";
import { expect, it } from "vitest";
import { isSameDay } from "./clock-time.ts";

// Where clocks change at midnight: one day has 23 hours and begins at one, and one has 25.
process.env.TZ = "America/Havana";

const HOUR = 60 * 60_000;
/** The hours around both changes of the clock in 2026. */
const around = fc
  .record({
    change: fc.constantFrom(Date.UTC(2026, 2, 8, 5), Date.UTC(2026, 10, 1, 5)),
    minutes: fc.integer({ min: -50 * 60, max: 50 * 60 }),
  })
  .map(({ change, minutes }) => change + minutes * 60_000);

it("two moments are on the same day where they have the same date, also when clocks change", () => {
  fc.assert(
    fc.property(around, around, (one, other) => {
      const isSame = new Date(one).toDateString() === new Date(other).toDateString();
      expect(isSameDay(one, other)).toBe(isSame);
    }),
    { numRuns: 1_000 },
  );
  expect(isSameDay(Date.UTC(2026, 10, 1, 4), Date.UTC(2026, 10, 1, 4) + 24 * HOUR)).toBe(true);
});
