// Commands enough to try the grammar with: no arguments, words, rest, and optional ones.
import { type ArgumentKind, count, optional, prose, rest, word } from "../grammar/argument-kind.ts";
import type { CommandSpec } from "../grammar/command-spec.ts";
import { CommandTable } from "../grammar/command-table.ts";

function spec(
  name: string,
  kinds: Readonly<Record<string, ArgumentKind<unknown>>>,
  aliases: readonly string[] = [],
): CommandSpec {
  return { name, aliases, summary: `Do ${name}.`, arguments: kinds };
}

export const exampleCommands = new CommandTable([
  spec("say", { text: prose }, ["'"]),
  spec("me", { action: rest }),
  spec("who", {}, ["w", "people"]),
  spec("time", {}),
  spec("tell", { who: word, text: prose }),
  spec("history", { count: optional(count) }),
]);
