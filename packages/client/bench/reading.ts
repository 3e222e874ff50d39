// One measured figure, and what it was to be.

export interface Reading {
  readonly what: string;
  readonly measured: string;
  /** What a bare program takes in the same run: the part that is the machine's; or "". */
  readonly yardstick: string;
  readonly target: string;
  readonly isMet: boolean;
}

type Unit = "ms" | "MB" | "%";

/** A figure that is to be no more than a limit, both in the same unit. */
export function atMost(
  what: string,
  value: number,
  { limit, unit, yardstick }: { limit: number; unit: Unit; yardstick?: number },
): Reading {
  const inUnit = (number: number) =>
    `${number.toFixed(number < 1 ? 2 : number < 10 ? 1 : 0)} ${unit}`;
  return {
    what,
    measured: inUnit(value),
    yardstick: yardstick === undefined ? "" : inUnit(yardstick),
    target: `≤ ${limit} ${unit}`,
    isMet: value <= limit,
  };
}

/** The value below which so many hundredths of all values are. */
export function percentile(values: readonly number[], hundredths: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const index = Math.ceil((hundredths / 100) * sorted.length) - 1;
  return sorted[Math.max(0, index)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}
