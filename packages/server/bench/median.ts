// The readings of several rounds as one.
import type { Reading } from "./figures/figure.ts";

/** A row of the table. The ratio is the median of the rounds' own ratios. */
export interface Row extends Reading {
  readonly ratio: number | undefined;
}

/** @param rounds the same row, measured once or several times */
export function medianRow(rounds: readonly [Reading, ...Reading[]]): Row {
  const [first] = rounds;
  const ratios = rounds.flatMap(({ ours, yardstick }) =>
    yardstick === undefined ? [] : [ours / yardstick],
  );
  return {
    ...first,
    ours: median(rounds.map(({ ours }) => ours)),
    yardstick:
      first.yardstick === undefined
        ? undefined
        : median(rounds.map(({ yardstick = Number.NaN }) => yardstick)),
    ratio: ratios.length === 0 ? undefined : median(ratios),
    generatorLoad: Math.max(...rounds.map(({ generatorLoad = 0 }) => generatorLoad)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
