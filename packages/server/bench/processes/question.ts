// What goes over the channel between the benchmark and its processes.

// biome-ignore lint/suspicious/noExplicitAny: any function may answer; its own type says of what.
export type Answers = Readonly<Record<string, (...values: any[]) => unknown>>;

export interface Question {
  readonly id: number;
  readonly ask: string;
  readonly values: readonly unknown[];
}

export interface Reply {
  readonly id: number;
  readonly value?: unknown;
  /** The stack of what was thrown instead. */
  readonly problem?: string;
}
