// A room: one state of a session. It decides which words mean something to who stands in it.
import {
  type CommandSummary,
  type InputStyle,
  readArguments,
  readLine,
  usage,
} from "@tea-party/protocol";
import type { Answer, Command, Typed } from "./command.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Session } from "./session.ts";
import type { Visitor } from "./visitor.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A line as it reached a session. */
export interface Input extends Typed {
  readonly text: string;
  readonly style: InputStyle;
  /** A place to act in without moving there; the one the session stands in when missing. */
  readonly room?: string | undefined;
}

/** What a session knows of the room it stands in. */
export interface Room {
  readonly commands: readonly CommandSummary[];
  enter(session: Session): void;
  leave(session: Session): void;
  /** Tells a visitor again where he is, in his present dialect. */
  restate(session: Session): void;
  handle(session: Session, input: Input): Answer | Promise<Answer>;
}

/** A room whose visitors are `Actor`s and whose words are a vocabulary. */
export abstract class CommandRoom<Actor extends Visitor> implements Room {
  readonly #vocabulary: Vocabulary<Actor>;

  constructor(vocabulary: Vocabulary<Actor>) {
    this.#vocabulary = vocabulary;
  }

  get commands(): readonly CommandSummary[] {
    return this.#vocabulary.summaries;
  }

  abstract enter(session: Session): void;
  abstract leave(session: Session): void;
  abstract restate(session: Session): void;

  /** The session as this room's commands see it. */
  protected abstract actorOf(session: Session): Actor;

  /** What a line means that is no command, from a visitor who talks without one. */
  protected abstract talk(actor: Actor, text: string, typed: Typed): Answer | Promise<Answer>;

  /** The answer to a word that is no command of this room. */
  protected unknown(_actor: Actor, word: string): Refusal {
    return refuse("unknown-command", word);
  }

  handle(session: Session, input: Input): Answer | Promise<Answer> {
    const read = readLine(input.text, this.#vocabulary.table, input.style);
    switch (read.kind) {
      case "blank":
        return undefined;
      case "unknown":
        return this.unknown(this.actorOf(session), read.word);
      case "talk":
        return this.talk(this.actorOf(session), read.text, input);
      case "command": {
        const { command, rest } = read;
        if (command.pipelined || !session.speech.isUnderWay) {
          return runCommand(command, this.actorOf(session), rest, input);
        }
        return session.speech
          .settled()
          .then(() => runCommand(command, this.actorOf(session), rest, input));
      }
    }
  }
}

function runCommand<Actor extends Visitor>(
  command: Command<Actor>,
  actor: Actor,
  rest: string,
  typed: Typed,
): Answer | Promise<Answer> {
  const read = readArguments(command.arguments, rest);
  if ("values" in read) return command.run(actor, read.values, typed);
  const right = usage(command);
  switch (read.problem) {
    case "missing":
      return command.missing ?? refuse("wrong-usage", `<${read.argument}> is missing.`, right);
    case "malformed":
      return refuse("wrong-usage", `<${read.argument}> must be ${read.expected}.`, right);
    case "surplus":
      return refuse("wrong-usage", `"${read.text}" is too much.`, right);
  }
}
