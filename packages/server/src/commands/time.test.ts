import { test } from "vitest";
import { play, TEA_TIME } from "../testing/play.ts";

test("the house's clock, and how long it has been open", () => {
  // The house looks at its clock first when it opens.
  const looks = [TEA_TIME];
  const later = TEA_TIME + (26 * 60 + 3) * 60_000;
  return play(
    `
    ann > time
    ann < It is 2026-11-24 11:17:00 UTC.
    ann < This house has been open for 1 day 2 hours.
    `,
    { guests: ["ann"], clock: () => looks.shift() ?? later },
  );
});

test("it takes no words", () =>
  play(
    `
    ann > time flies
    ann < "flies" is too much. Use "time"
    `,
    { guests: ["ann"] },
  ));
