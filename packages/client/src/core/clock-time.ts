// Times as people read them, in their own time zone.

const two = (number: number) => String(number).padStart(2, "0");

/** `14:02` */
export function clockTime(milliseconds: number): string {
  const date = new Date(milliseconds);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
});

/** `Mon 23 Nov 2026` */
export function dayName(milliseconds: number): string {
  return dayFormat.format(milliseconds).replaceAll(",", "");
}

/** Whether two moments are on the same day. */
export function isSameDay(one: number, other: number): boolean {
  const [a, b] = [new Date(one), new Date(other)];
  return a.toDateString() === b.toDateString();
}
