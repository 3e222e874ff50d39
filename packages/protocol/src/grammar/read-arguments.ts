// The words after a command's name -> the values its kinds ask for.
import type { ArgumentKinds, ArgumentValues } from "./command-spec.ts";

/** Why the words after a command's name could not be read. */
export type ArgumentProblem =
  | { readonly problem: "missing"; readonly argument: string }
  | { readonly problem: "malformed"; readonly argument: string; readonly expected: string }
  | { readonly problem: "surplus"; readonly text: string };

export type ReadArguments<Kinds extends ArgumentKinds> =
  | { readonly values: ArgumentValues<Kinds> }
  | ArgumentProblem;

/** Reads `text` by `kinds`, in order. Words beyond the last kind are a problem, not ignored. */
export function readArguments<Kinds extends ArgumentKinds>(
  kinds: Kinds,
  text: string,
): ReadArguments<Kinds> {
  const values: Record<string, unknown> = {};
  let left = text.trim();
  for (const argument in kinds) {
    const kind = kinds[argument] as ArgumentKinds[string];
    const [taken, remaining] = kind.extent === "rest" ? [left, ""] : splitWord(left);
    left = remaining;
    if (taken === "") {
      if (!kind.optional) return { problem: "missing", argument };
      values[argument] = undefined;
      continue;
    }
    const value = kind.read(taken);
    if (value === undefined) return { problem: "malformed", argument, expected: kind.expected };
    values[argument] = value;
  }
  if (left !== "") return { problem: "surplus", text: left };
  return { values: values as ArgumentValues<Kinds> };
}

/** The first word, and what follows it without the space between. */
export function splitWord(text: string): [word: string, remaining: string] {
  const space = text.search(/\s/);
  return space < 0 ? [text, ""] : [text.slice(0, space), text.slice(space).trim()];
}
