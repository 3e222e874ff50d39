// How the event loop and its workers talk: calls by name in batches, answered in their order.

/** What a worker can be asked: functions by name, whose arguments and results can be cloned. */
export type Calls<Jobs> = {
  // biome-ignore lint/suspicious/noExplicitAny: any function is a job; its types are kept by inference
  readonly [Name in keyof Jobs]: (...given: any[]) => unknown;
};

/** One call: an array costs less to clone than an object with its keys. */
export type Call<Jobs extends Calls<Jobs>> = {
  [Name in keyof Jobs]: readonly [Name, ...Parameters<Jobs[Name]>];
}[keyof Jobs];

/** Sent in place of calls: there will be no more. */
export const NO_MORE = null;

/** The answer to the first calls that have none yet. */
export type Reply = { readonly results: readonly unknown[] } | Failure;

/** So many calls that could not be done. */
export interface Failure {
  readonly failed: number;
  readonly error: unknown;
  /** What it means for the keeper, where that is known: an error's class does not travel. */
  readonly problem?: string | undefined;
  /** Whether that is a damaged search index, which can be made again. */
  readonly isIndexDamage?: boolean | undefined;
}

/** A worker's first message: that it is ready and what it found, or why it can't be. */
export type Opening<Found> = { readonly found: Found } | { readonly problem: string };
