// The commands that open, close and quieten conversations, and list what is for our eyes in them.
import { activeConversation, type Model } from "../model/model.ts";
import { emptyScrollback } from "../model/scrollback.ts";
import { newPane } from "../panes/pane.ts";
import type { ClientCommand } from "./client-command.ts";
import { withConversation, withoutConversation } from "./conversations.ts";
import { noticed } from "./noticed.ts";
import { withPerson } from "./people.ts";

export const conversationCommands: readonly ClientCommand[] = [
  {
    name: "query",
    aliases: [],
    usage: "query <who>",
    summary: "Open a private conversation.",
    arguments: [{ name: "who", kind: "word", optional: false }],
    run(model, rest, now) {
      if (rest === "") return noticed(model, "With whom? /query <who>", now);
      return withPerson(model, rest, now);
    },
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
    name: "mentions",
    aliases: [],
    usage: "mentions",
    summary: "List the lines of all conversations that are for your eyes.",
    arguments: [],
    run: (model) => [{ ...model, pane: newPane("mentions") }],
  },
];

function withMute(model: Model, isMuted: boolean): Model {
  return withConversation(model, model.active, (conversation) => ({ ...conversation, isMuted }));
}
