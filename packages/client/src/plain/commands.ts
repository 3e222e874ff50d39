// What the screen's keys and panes do, as commands for whoever has no screen.
import { listedConversations, type Model } from "../core/model/model.ts";
import type { Action } from "../core/update/action.ts";
import type { PlainCommand } from "./command.ts";
import { readingCommands } from "./reading-commands.ts";
import { conversationsReport, queueReport, statusReport } from "./reports.ts";

export const plainCommands: readonly PlainCommand[] = [
  {
    name: "go",
    usage: "/go [where]",
    summary: "Go to a conversation by number or name, or next, previous, unread; or list them.",
    onScreen: "`Alt+1` … `Alt+9`, `Alt+Up`, `Alt+Down`, `Alt+A`, `Ctrl+G`",
    run({ client, tell }, rest) {
      const { model } = client.store;
      if (rest === "") return tell(conversationsReport(model));
      const to = destinationOf(model, rest.toLowerCase());
      if (to !== undefined) client.dispatch(to);
      if (client.store.model.active !== model.active) return;
      const text = to === undefined ? `There is no conversation ${rest} open.` : "You stay here.";
      tell({ type: "notice", text });
    },
  },
  ...readingCommands,
  {
    name: "queue",
    usage: "/queue",
    summary: "See your lines that wait or failed; /retry sends them, /discard forgets them.",
    onScreen: "`sending`, `queued`, `failed` beside a line",
    run: ({ client, tell }) => tell(queueReport(client.store.model)),
  },
  {
    name: "status",
    usage: "/status",
    summary: "See how the link is, where you are, and who is typing.",
    onScreen: "the first row and the status row",
    run: ({ client, tell }) => tell(statusReport(client.store.model)),
  },
  {
    name: "draft",
    usage: "/draft",
    summary: "Write a message of several lines: a line of . sends it, one of /drop drops it.",
    onScreen: "`Alt+Enter`, `Ctrl+J`",
    // A draft is taken down before any line of it is read: see draft.ts.
    run: () => {},
  },
];

/** Where a word of the reader leads; a name alone is a room's before it is a person's. */
function destinationOf(model: Model, word: string): Action | undefined {
  if (word === "next" || word === "previous" || word === "unread")
    return { type: "went", to: word };
  const listed = listedConversations(model);
  const number = Number(word);
  if (Number.isInteger(number) && listed[number - 1] !== undefined)
    return { type: "went", to: number };
  const named = [word, `#${word}`, `@${word}`];
  const found = named.flatMap((id) => listed.filter((each) => each.id.toLowerCase() === id))[0];
  return found === undefined ? undefined : { type: "chose", conversation: found.id };
}
