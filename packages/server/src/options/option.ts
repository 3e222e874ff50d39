// What an option is, and how the text given for one is read.
import { cleanText } from "@tea-party/protocol";

/** One option: its name makes the flag `--name` and the variable `TEA_NAME`. */
export interface Option<Value> {
  readonly initial: string;
  /** What stands for the value in help; empty for a flag that is there or not. */
  readonly value: string;
  readonly summary: string;
  /** What a value must be, to end the sentence "--name must be …". */
  readonly expected: string;
  /** Whether no mistake in it may be shown: what we write is kept in journals. */
  readonly isSecret?: boolean;
  /** Undefined when the text is no such value. */
  readonly read: (text: string) => Value | undefined;
}

type Read<Value> = Option<Value>["read"];

/** The text that stands for no value at all. */
const NONE = "none";

/** One line with something on it, of so many UTF-16 units at most. */
export const text =
  (most: number): Read<string> =>
  (value) =>
    value.trim() !== "" && value.length <= most && cleanText(value) === value ? value : undefined;

export const oneOf =
  <const Choice extends string>(choices: readonly Choice[]): Read<Choice> =>
  (value) =>
    choices.find((choice) => choice === value);

export const wholeNumber =
  (least: number, most: number): Read<number> =>
  (value) =>
    /^\d{1,10}$/.test(value) && Number(value) >= least && Number(value) <= most
      ? Number(value)
      : undefined;

const MILLISECONDS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

/** A time such as `60s`, `5m` or `1h`, in milliseconds; a number alone is of seconds. */
export const duration =
  (most: number): Read<number> =>
  (value) => {
    const { count, unit = "s" } = /^(?<count>\d{1,7})(?<unit>[smh])?$/.exec(value)?.groups ?? {};
    const milliseconds = Number(count) * (MILLISECONDS[unit] ?? Number.NaN);
    return milliseconds <= most ? milliseconds : undefined;
  };

/** A value of that kind, or null for the word "none". */
export const orNone =
  <Value>(read: Read<Value>): Read<Value | null> =>
  (value) =>
    value === NONE ? null : read(value);

/** A flag's value: the flag alone says yes. */
export const yesOrNo: Read<boolean> = (value) =>
  value === "yes" ? true : value === "no" ? false : undefined;
