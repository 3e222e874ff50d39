// The commands that are ours and not the server's. Help and completion read the same records.
import type { CommandSummary } from "@tea-party/protocol";
import { activeConversation, type Model } from "../model/model.ts";
import { emptyScrollback } from "../model/scrollback.ts";
import { personId } from "./answers.ts";
import { activate, withConversation, withoutConversation } from "./conversations.ts";
import { redial } from "./link-changes.ts";
import { quitAsked } from "./quitting.ts";
import type { Step } from "./step.ts";

export interface ClientCommand extends CommandSummary {
  readonly run: (model: Model, rest: string, now: number) => Step;
}

export const clientCommands: readonly ClientCommand[] = [
  {
    name: "quit",
    aliases: ["exit"],
    usage: "quit",
    summary: "Leave the house and close this client.",
    arguments: [],
    run: quitAsked,
  },
  {
    name: "reconnect",
    aliases: [],
    usage: "reconnect",
    summary: "Connect again now, without waiting.",
    arguments: [],
    run: (model, _rest, now) => redial(model, now),
  },
  {
    name: "query",
    aliases: [],
    usage: "query <who>",
    summary: "Open a private conversation.",
    arguments: [{ name: "who", kind: "word", optional: false }],
    run(model, rest) {
      if (rest === "") return [model];
      const id = personId(rest);
      return [
        activate(
          withConversation(model, id, (conversation) => conversation),
          id,
        ),
      ];
    },
  },
  {
    name: "close",
    aliases: [],
    usage: "close",
    summary: "Close a private conversation.",
    arguments: [],
    run(model) {
      const { id, kind } = activeConversation(model);
      return [kind === "person" ? withoutConversation(model, id) : model];
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
