// The words that mean something in one kind of room. Made once, shared by all rooms of the kind.
import { type CommandSummary, CommandTable } from "@tea-party/protocol";
import { type Command, summarise } from "./command.ts";
import type { Visitor } from "./visitor.ts";

export class Vocabulary<in Actor extends Visitor> {
  readonly table: CommandTable<Command<Actor>>;
  /** What programs are told on entering, for completion and help. */
  readonly summaries: readonly CommandSummary[];

  constructor(commands: readonly Command<Actor>[]) {
    this.table = new CommandTable(commands);
    this.summaries = commands.map(summarise);
  }
}
