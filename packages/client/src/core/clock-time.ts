// Times as people read them, in their own time zone.

const two = (number: number) => String(number).padStart(2, "0");

/** `14:02` */
export function clockTime(milliseconds: number): string {
  const date = new Date(milliseconds);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Mon 23 Nov 2026` */
export function dayName(milliseconds: number): string {
  const date = new Date(milliseconds);
  const [weekday, month] = [WEEKDAYS[date.getDay()], MONTHS[date.getMonth()]];
  return `${weekday} ${date.getDate()} ${month} ${date.getFullYear()}`;
}

/** `23 Nov` */
export function shortDay(milliseconds: number): string {
  const date = new Date(milliseconds);
  return `${date.getDate()} ${MONTHS[date.getMonth()]}`;
}

/** Whether two moments are on the same day. */
export function isSameDay(one: number, other: number): boolean {
  const [a, b] = [new Date(one), new Date(other)];
  return (
    a.getDate() === b.getDate() &&
    a.getMonth() === b.getMonth() &&
    a.getFullYear() === b.getFullYear()
  );
}
