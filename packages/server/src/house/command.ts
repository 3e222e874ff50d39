// A command: a record that carries everything there is to know of it.
import {
  type ArgumentKinds,
  type ArgumentValues,
  type CommandSpec,
  type CommandSummary,
  usage,
} from "@tea-party/protocol";
import type { Refusal } from "./refusal.ts";
import type { Visitor } from "./visitor.ts";

/**
 * What became of a line. Undefined: done, and whom it concerns has been told. "answered": what he
 * was told had the line's id in it. "spoken": it is on its way into a log, and coming back from
 * there is its answer.
 */
export type Answer = undefined | "answered" | "spoken" | Refusal;

/** Where a command was typed and, for programs, the client's own id for the line. */
export interface Typed {
  readonly line?: string | undefined;
}

/**
 * A verb and who may use it: `Actor` says what a visitor must be. A room whose visitors are
 * less than that can't list the command; the compiler refuses.
 */
export interface Command<in Actor extends Visitor> extends CommandSpec {
  /**
   * For talk: its answer is the line itself, once it is in the log, so the next line of the same
   * visitor need not wait for it. All other commands wait for what was said before them.
   */
  readonly pipelined: boolean;
  /** The answer to a missing argument, where a sentence of its own says it better. */
  readonly missing: Answer;
  readonly run: (
    actor: Actor,
    values: ArgumentValues<ArgumentKinds>,
    typed: Typed,
  ) => Answer | Promise<Answer>;
}

interface CommandDefinition<Actor extends Visitor, Kinds extends ArgumentKinds> {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly summary: string;
  readonly arguments?: Kinds;
  readonly pipelined?: boolean;
  readonly missing?: Refusal;
  readonly run: (
    actor: Actor,
    values: ArgumentValues<Kinds>,
    typed: Typed,
  ) => Answer | Promise<Answer>;
}

/** Makes a command of its definition; the types of the values follow from the argument kinds. */
export function command<Actor extends Visitor, Kinds extends ArgumentKinds = Record<never, never>>(
  definition: CommandDefinition<Actor, Kinds>,
): Command<Actor> {
  return {
    aliases: [],
    pipelined: false,
    missing: undefined,
    ...definition,
    arguments: definition.arguments ?? {},
    run: definition.run as Command<Actor>["run"],
  };
}

/** What help and completion need to know of a command. */
export function summarise(spec: CommandSpec): CommandSummary {
  return {
    name: spec.name,
    aliases: [...spec.aliases],
    usage: usage(spec),
    summary: spec.summary,
    arguments: Object.entries(spec.arguments).map(([name, kind]) => ({
      name,
      kind: kind.extent,
      optional: kind.optional,
    })),
  };
}
