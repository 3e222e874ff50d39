// The commands that are ours and not the server's. Help and completion read the same records.
import type { CommandSummary } from "@tea-party/protocol";
import { activeConversation, type Model } from "../model/model.ts";
import { emptyScrollback } from "../model/scrollback.ts";
import { newPane } from "../panes/pane.ts";
import { runSet } from "../settings/set-command.ts";
import { findCommand } from "../typed-line.ts";
import { withConversation, withoutConversation } from "./conversations.ts";
import { runExport } from "./exporting.ts";
import { runIgnore, runUnignore } from "./ignore-command.ts";
import { runKey } from "./key-command.ts";
import { redial } from "./link-changes.ts";
import { noticed } from "./noticed.ts";
import { discarded, retried } from "./outgoing.ts";
import { withPerson } from "./people.ts";
import { quitAsked } from "./quitting.ts";
import type { Step } from "./step.ts";

export interface ClientCommand extends CommandSummary {
  /** @param passOn hands the line to the server, which may have a command of that name, too */
  readonly run: (model: Model, rest: string, now: number, passOn: (model: Model) => Step) => Step;
}

export const clientCommands: readonly ClientCommand[] = [
  {
    name: "quit",
    aliases: ["exit"],
    usage: "quit",
    summary: "Leave the house and close this client.",
    arguments: [],
    run: (model, _rest, now) => quitAsked(model, now),
  },
  {
    name: "help",
    aliases: ["?"],
    usage: "help [command]",
    summary: "See what you can do here, or more of one command.",
    arguments: [{ name: "command", kind: "word", optional: true }],
    run(model, rest, now, passOn) {
      const own = findCommand(clientCommands, rest.replace(/^\//, ""));
      if (own === undefined || own.name === "help") return passOn(model);
      const [told] = noticed(model, `/${own.usage}\n${own.summary}`, now);
      return findCommand(model.commands, own.name) === undefined ? [told] : passOn(told);
    },
  },
  {
    name: "reconnect",
    aliases: [],
    usage: "reconnect",
    summary: "Connect again now, without waiting.",
    arguments: [],
    run: (model, _rest, now) =>
      model.link.state === "up" ? noticed(model, "The link is up.", now) : redial(model, now),
  },
  {
    name: "set",
    aliases: [],
    usage: "set [setting] [value]",
    summary: "See the settings, or change one.",
    arguments: [
      { name: "setting", kind: "word", optional: true },
      { name: "value", kind: "word", optional: true },
    ],
    run: runSet,
  },
  {
    name: "retry",
    aliases: [],
    usage: "retry",
    summary: "Send again what failed in this conversation.",
    arguments: [],
    run: (model) => retried(model, model.active),
  },
  {
    name: "discard",
    aliases: [],
    usage: "discard",
    summary: "Forget what failed in this conversation.",
    arguments: [],
    run: (model) => [discarded(model, model.active)],
  },
  {
    name: "query",
    aliases: [],
    usage: "query <who>",
    summary: "Open a private conversation.",
    arguments: [{ name: "who", kind: "word", optional: false }],
    run(model, rest, now) {
      if (rest === "") return noticed(model, "With whom? /query <who>", now);
      return [withPerson(model, rest)];
    },
  },
  {
    name: "mute",
    aliases: [],
    usage: "mute",
    summary: "Let this conversation neither count nor ring, or do so again.",
    arguments: [],
    run: (model) => [withMute(model, !activeConversation(model).isMuted)],
  },
  {
    name: "unmute",
    aliases: [],
    usage: "unmute",
    summary: "Let this conversation count and ring.",
    arguments: [],
    run: (model) => [withMute(model, false)],
  },
  {
    name: "ignore",
    aliases: [],
    usage: "ignore [who]",
    summary: "Be shown nothing that someone says from now on; alone: see whom you ignore.",
    arguments: [{ name: "who", kind: "word", optional: true }],
    run: runIgnore,
  },
  {
    name: "unignore",
    aliases: [],
    usage: "unignore <who>",
    summary: "Be shown again what someone says.",
    arguments: [{ name: "who", kind: "word", optional: false }],
    run: runUnignore,
  },
  {
    name: "mentions",
    aliases: [],
    usage: "mentions",
    summary: "List the lines of all conversations that are for your eyes.",
    arguments: [],
    run: (model) => [{ ...model, pane: newPane("mentions") }],
  },
  {
    name: "key",
    aliases: [],
    usage: "key [key]",
    summary: "See the key by which you are known here, or be who has this one on another device.",
    arguments: [{ name: "key", kind: "word", optional: true }],
    run: runKey,
  },
  {
    name: "export",
    aliases: [],
    usage: "export [file]",
    summary:
      "Save all that you said here, in rooms and in private, as lines of JSON in a new file.",
    arguments: [{ name: "file", kind: "rest", optional: true }],
    run: runExport,
  },
  {
    name: "close",
    aliases: [],
    usage: "close",
    summary: "Close a private conversation.",
    arguments: [],
    run(model, _rest, now) {
      const { id, kind } = activeConversation(model);
      return kind === "person"
        ? [withoutConversation(model, id)]
        : noticed(model, "Only a private conversation can be closed; /leave leaves a room.", now);
    },
  },
  {
    name: "clear",
    aliases: [],
    usage: "clear",
    summary: "Empty the screen of this conversation; its log keeps everything.",
    arguments: [],
    run: (model) => [
      withConversation(model, model.active, (conversation) => ({
        ...conversation,
        lines: emptyScrollback,
        anchor: undefined,
        unreadFrom: undefined,
      })),
    ],
  },
];

/** Those of ours that a server's own do not stand for. */
export function ownCommandsBeside(commands: readonly CommandSummary[]): readonly CommandSummary[] {
  return clientCommands.filter(({ name }) => !commands.some((other) => other.name === name));
}

function withMute(model: Model, isMuted: boolean): Model {
  return withConversation(model, model.active, (conversation) => ({ ...conversation, isMuted }));
}
