// A figure of the benchmark: how one row of its table, or a few, are measured.
import type { Subject } from "../scene.ts";
import type { EngineName } from "../targets/engine.ts";

/** What a row is held to: ours alone, or ours as so many times the yardstick's. */
export interface Target {
  readonly of: "ours" | "ratio";
  readonly bound: "at least" | "at most";
  readonly value: Readonly<Partial<Record<EngineName, number>>>;
}

/** One row of the table, as measured in one round. */
export interface Reading {
  readonly row: string;
  readonly unit: Unit;
  readonly ours: number;
  /** The yardstick's, from the same round. */
  readonly yardstick?: number | undefined;
  readonly target?: Target | undefined;
  /** The busiest that the load generator was, as a part of one core. */
  readonly generatorLoad?: number;
}

/** How a value is written in the table. */
export interface Unit {
  readonly name: string;
  readonly write: (value: number) => string;
}

export const perSecond: Unit = { name: "/s", write: (value) => withThousands(value) };
export const microseconds: Unit = { name: "µs", write: (value) => value.toPrecision(3) };
export const milliseconds: Unit = { name: "ms", write: (value) => value.toFixed(1) };
export const kibibytes: Unit = { name: "KiB", write: (value) => value.toFixed(1) };
export const people: Unit = { name: "", write: (value) => withThousands(value) };

/** What every figure is told. */
export interface Setting {
  /** The house as it is to be measured. */
  readonly house: Subject;
  /** Of this round, so that each round's talk falls due at other instants. */
  readonly seed: number;
}

export interface Figure {
  readonly name: string;
  readonly summary: string;
  /** Whether it is part of `--quick`. */
  readonly quick: boolean;
  /** Whether it is measured only when it is asked for by its name. */
  readonly onlyByName?: true;
  measure(setting: Setting): Promise<readonly Reading[]>;
}

export function target(
  of: Target["of"],
  bound: Target["bound"],
  memory: number,
  embedded: number,
): Target {
  return { of, bound, value: { memory, embedded } };
}

/** For a figure that chooses its engines itself. */
export function anyEngine(of: Target["of"], bound: Target["bound"], value: number): Target {
  return { of, bound, value: { memory: value, embedded: value, "embedded-full": value } };
}

function withThousands(value: number): string {
  return Math.round(value).toLocaleString("en-GB");
}
