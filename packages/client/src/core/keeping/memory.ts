// Where what is kept goes: a file for people, nothing for tests and passing programs.
import type { Kept } from "./kept.ts";

export interface Memory {
  /** What the last run left; undefined when there is nothing, or it can't be had. */
  readonly recalled: Kept | undefined;
  /** Whether there will be a next run that can be left something. */
  readonly isLasting: boolean;
  /**
   * Keeps this instead of what was kept before, before it returns.
   * @returns a sentence why it could not, or undefined
   */
  keep(kept: Kept): string | undefined;
  /** Nothing more will be kept: another client may have the place. */
  close(): void;
}

/** Remembers nothing. */
export const noMemory: Memory = {
  recalled: undefined,
  isLasting: false,
  keep: () => undefined,
  close: () => {},
};
