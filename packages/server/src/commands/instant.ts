// Dates and times as people write them, in UTC as all that the house says.

const DAY = 86_400_000;

/** What `readInstant` understands, to end the sentence "… must be". */
export const INSTANT_EXPECTED =
  "a date or time such as 2026-11-23, 2026-11-23T14:00, 14:00, today or yesterday";

const WRITTEN = /^(?<date>\d{4}-\d{2}-\d{2})(?:[T ](?<clock>\d{1,2}:\d{2}))?$/;
const CLOCK = /^\d{1,2}:\d{2}$/;

/**
 * @param now milliseconds since 1970
 * @returns the beginning of what is named; a time of day is the last that has been; undefined when
 * it is neither a date nor a time
 */
export function readInstant(text: string, now: number): number | undefined {
  const today = Math.floor(now / DAY) * DAY;
  const word = text.trim().toLowerCase();
  if (word === "today") return today;
  if (word === "yesterday") return today - DAY;
  if (CLOCK.test(word)) {
    const ofDay = timeOfDay(word);
    if (ofDay === undefined) return undefined;
    return today + ofDay > now ? today + ofDay - DAY : today + ofDay;
  }
  const { date, clock = "0:00" } = WRITTEN.exec(text.trim().toUpperCase())?.groups ?? {};
  if (date === undefined) return undefined;
  const midnight = Date.parse(date);
  const ofDay = timeOfDay(clock);
  // "2026-02-30" is a date to some parsers, of another month.
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== date) {
    return undefined;
  }
  return ofDay === undefined ? undefined : midnight + ofDay;
}

function timeOfDay(clock: string): number | undefined {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours < 24 && minutes < 60 ? (hours * 60 + minutes) * 60_000 : undefined;
}
