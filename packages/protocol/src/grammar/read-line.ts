// A typed line -> a command or talk.
import type { CommandSpec } from "./command-spec.ts";
import type { CommandTable } from "./command-table.ts";
import { readArguments, splitWord } from "./read-arguments.ts";

/**
 * What a line means that is neither empty nor a command:
 * `strict`: an unknown command, as in the seed; `talk`: it is said;
 * `slash`: it is said, and so is a line whose first word happens to be a command's name.
 * In every style `/word` is a command and `//` says a slash.
 */
export type InputStyle = "strict" | "talk" | "slash";

export type ReadLine<Spec extends CommandSpec> =
  | { readonly kind: "blank" }
  | { readonly kind: "talk"; readonly text: string }
  | { readonly kind: "command"; readonly command: Spec; readonly rest: string }
  | { readonly kind: "unknown"; readonly word: string };

/** A first character of which no word is made. */
const SIGN = /^[^\p{L}\p{N}\s]/u;

/** Reads one line by the commands that exist where it was typed. */
export function readLine<Spec extends CommandSpec>(
  line: string,
  commands: CommandTable<Spec>,
  style: InputStyle,
): ReadLine<Spec> {
  const typed = line.trim();
  if (typed === "") return { kind: "blank" };
  if (typed.startsWith("//")) return { kind: "talk", text: typed.slice(1) };

  const slashed = typed.startsWith("/");
  if (style === "slash" && !slashed) return { kind: "talk", text: typed };

  const text = slashed ? typed.slice(1) : typed;
  const [word, rest] = splitWord(text);
  const command = commands.find(word);
  if (slashed || style === "strict") {
    if (command) return { kind: "command", command, rest };
    // MUDs take 'hello for say: a command that is a sign needs no space behind it.
    const sign = SIGN.test(text) ? commands.find(text.slice(0, 1)) : undefined;
    if (sign) return { kind: "command", command: sign, rest: text.slice(1).trim() };
    return { kind: "unknown", word: word || "/" };
  }
  // Someone who talks without `say` and writes "time flies" does not ask what time it is: a bare
  // word is a command only where the words after it are arguments that the command can read.
  if (command && "values" in readArguments(command.arguments, rest)) {
    return { kind: "command", command, rest };
  }
  return { kind: "talk", text: typed };
}
