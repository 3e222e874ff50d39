// The commands that are ours and not the server's. Help and completion read the same records.
import type { CommandSummary } from "@tea-party/protocol";
import { runSet } from "../settings/set-command.ts";
import { findCommand } from "../typed-line.ts";
import type { ClientCommand } from "./client-command.ts";
import { conversationCommands } from "./conversation-commands.ts";
import { runExport } from "./exporting.ts";
import { runIgnore, runUnignore } from "./ignore-command.ts";
import { runKey } from "./key-command.ts";
import { redial } from "./link-changes.ts";
import { noticed } from "./noticed.ts";
import { discarded, retried } from "./outgoing.ts";
import { quitAsked } from "./quitting.ts";

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
  ...conversationCommands,
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
];

/** Those of a server for which ours do not stand: where both have one of a name, ours is run. */
export function othersCommands(commands: readonly CommandSummary[]): readonly CommandSummary[] {
  return commands.filter(({ name }) => !clientCommands.some((own) => own.name === name));
}
