// What the screen's keys and panes do, as commands for whoever has no screen.
import { newEditor } from "../core/editor/editor.ts";
import { activeConversation, listedConversations, type Model } from "../core/model/model.ts";
import { paneItems } from "../core/panes/items.ts";
import type { Action } from "../core/update/action.ts";
import type { Pages } from "./pages.ts";
import type { Report } from "./report.ts";
import { conversationsReport, linesReport, queueReport, statusReport } from "./reports.ts";

/** The part of a client that reading needs. */
export interface PlainClient {
  readonly store: { readonly model: Model };
  dispatch(action: Action): void;
}

/** What a command reaches. */
export interface Reading {
  readonly client: PlainClient;
  readonly pages: Pages;
  readonly tell: (report: Report) => void;
  /** Tells a page of what was said, fetching it first where it is not here. */
  readonly readOlder: (count: number) => void;
  readonly find: (words: string) => void;
}

export interface PlainCommand {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** The keys that do it on the screen, or where it stands there. */
  readonly onScreen: string;
  readonly run: (reading: Reading, rest: string) => void;
}

/** Lines of a page that nobody gave a number. */
const PAGE = 20;
/** Lines of a page, at most: what a server gives at once. */
const PAGE_LIMIT = 200;

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
  {
    name: "older",
    usage: "/older [count]",
    summary: "Read back: the last lines of this conversation, and again for those before.",
    onScreen: "`PageUp`, `Shift+Up`, `Ctrl+Home`",
    run: ({ readOlder }, rest) => readOlder(countOf(rest)),
  },
  {
    name: "newer",
    usage: "/newer [count]",
    summary: "Read on from there.",
    onScreen: "`PageDown`, `Shift+Down`, `Ctrl+End`",
    run({ client, pages, tell }, rest) {
      const { model } = client.store;
      const lines = pages.newer(model, countOf(rest));
      if (lines.length === 0) tell({ type: "notice", text: "There is nothing newer." });
      else tell(linesReport(model, "newer", lines));
    },
  },
  {
    name: "unread",
    usage: "/unread",
    summary: "Read what was said here since you looked; /newer reads on.",
    onScreen: "`Alt+U`",
    run({ client, pages, tell }) {
      const { model } = client.store;
      const { unreadFrom } = activeConversation(model);
      if (unreadFrom === undefined)
        return tell({ type: "notice", text: "Nothing is unread here." });
      tell(linesReport(model, "unread", pages.from(model, unreadFrom, PAGE)));
    },
  },
  {
    name: "mentions",
    usage: "/mentions [words]",
    summary: "Read what was for your eyes, in all conversations.",
    onScreen: "`Alt+I`",
    run({ client, tell }, rest) {
      const { model } = client.store;
      const pane = { kind: "mentions", editor: newEditor(rest), chosen: 0 } as const;
      const items = paneItems(model, pane).slice(0, PAGE_LIMIT);
      const found = items.flatMap((item) => (item.to === "line" ? [item] : [])).toReversed();
      if (found.length === 0) return tell({ type: "notice", text: "Nothing was for your eyes." });
      const told = found.map(({ line, conversation }) =>
        linesReport(model, "mentions", [line], conversation),
      );
      tell({ type: "lines", asked: "mentions", lines: told.flatMap(({ lines }) => lines) });
    },
  },
  {
    name: "mention",
    usage: "/mention [next]",
    summary: "Go to the mention before in this conversation, or the next; /newer reads on.",
    onScreen: "`Alt+P`, `Alt+N`",
    run({ client, pages, tell }, rest) {
      const before = activeConversation(client.store.model).anchor?.position;
      client.dispatch({ type: "mentionSought", by: rest === "next" ? 1 : -1 });
      const { model } = client.store;
      const { anchor } = activeConversation(model);
      if (anchor === undefined || anchor.position === before) {
        tell({ type: "notice", text: "There is no mention further on." });
      } else tell(linesReport(model, "mention", pages.from(model, anchor.position, 1)));
    },
  },
  {
    name: "find",
    usage: "/find [words]",
    summary: "Find words in this conversation, then in the server's log; alone: the older find.",
    onScreen: "`Ctrl+S`",
    run({ find }, rest) {
      find(rest);
    },
  },
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

function countOf(rest: string): number {
  const count = /^\d+$/.test(rest) ? Number(rest) : PAGE;
  return Math.max(1, Math.min(count, PAGE_LIMIT));
}
