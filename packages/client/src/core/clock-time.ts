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

/** The day that was asked for last, from its first millisecond to that of the next. */
let day = { from: 0, to: 0 };

/** Whether two moments are on the same day. */
export function isSameDay(one: number, other: number): boolean {
  if (one < day.from || one >= day.to) day = dayOf(one);
  return other >= day.from && other < day.to;
}

function dayOf(milliseconds: number): { from: number; to: number } {
  const date = new Date(milliseconds);
  const [year, month, number] = [date.getFullYear(), date.getMonth(), date.getDate()];
  return {
    from: new Date(year, month, number).getTime(),
    to: new Date(year, month, number + 1).getTime(),
  };
}
