// One measured figure, and what it was to be.

export interface Reading {
  readonly what: string;
  readonly measured: string;
  readonly target: string;
  readonly isMet: boolean;
}

type Unit = "ms" | "MB" | "%";

/** A figure that is to be no more than a limit, both in the same unit. */
export function atMost(what: string, value: number, limit: number, unit: Unit): Reading {
  return {
    what,
    measured: `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`,
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
