// What a command is to the grammar: a record from which parsing, help, completion and checks
// are derived and which is written nowhere else.
import type { ArgumentKind } from "./argument-kind.ts";

/** Argument names and kinds, in the order in which they are typed. */
export type ArgumentKinds = Readonly<Record<string, ArgumentKind<unknown>>>;

/** The values a command's arguments are read into. */
export type ArgumentValues<Kinds extends ArgumentKinds> = {
  readonly [Name in keyof Kinds]: Kinds[Name] extends ArgumentKind<infer Value> ? Value : never;
};

export interface CommandSpec<Kinds extends ArgumentKinds = ArgumentKinds> {
  /** Lower case. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** One sentence for help. */
  readonly summary: string;
  readonly arguments: Kinds;
}

/** How a command is typed: `tell <who> <text>`, `history [count]`. */
export function usage(command: CommandSpec): string {
  const words = Object.entries(command.arguments).map(([name, kind]) =>
    kind.optional ? `[${name}]` : `<${name}>`,
  );
  return [command.name, ...words].join(" ");
}
