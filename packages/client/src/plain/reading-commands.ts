// The commands that read what was said: page by page, from a mention to the next, by its words.
import { newEditor } from "../core/editor/editor.ts";
import { activeConversation, type Model } from "../core/model/model.ts";
import { paneItems } from "../core/panes/items.ts";
import type { PlainCommand } from "./command.ts";
import type { Page } from "./pages.ts";
import { linesReport } from "./reports.ts";

/** Lines of a page that nobody gave a number. */
const PAGE = 20;
/** Lines of a page, at most: what a server gives at once. */
const PAGE_LIMIT = 200;
const NO_PAGE: Page = { start: 0, end: 0 };

export const readingCommands: readonly PlainCommand[] = [
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
    run({ pages, read }, rest) {
      const pageOf = (model: Model) => pages.newer(model, countOf(rest));
      read("newer", pageOf, "There is nothing newer.");
    },
  },
  {
    name: "unread",
    usage: "/unread",
    summary: "Read what was said here since you looked; /newer reads on.",
    onScreen: "`Alt+U`",
    run({ pages, read }) {
      const pageOf = (model: Model) => {
        const { unreadFrom } = activeConversation(model);
        return unreadFrom === undefined ? NO_PAGE : pages.from(model, unreadFrom, PAGE);
      };
      read("unread", pageOf, "Nothing is unread here.");
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
      const lines = told.flatMap((report) => report.lines);
      tell({ type: "lines", asked: "mentions", lines, gaps: [], losses: [] });
    },
  },
  {
    name: "mention",
    usage: "/mention [next]",
    summary: "Go to the mention before in this conversation, or the next; /newer reads on.",
    onScreen: "`Alt+P`, `Alt+N`",
    run({ client, pages, tell, read }, rest) {
      const before = activeConversation(client.store.model).anchor?.position;
      client.dispatch({ type: "mentionSought", by: rest === "next" ? 1 : -1 });
      const { model } = client.store;
      const { anchor } = activeConversation(model);
      if (anchor === undefined || anchor.position === before) {
        tell({ type: "notice", text: "There is no mention further on." });
      } else read("mention", (now) => pages.from(now, anchor.position, 1), "");
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
];

function countOf(rest: string): number {
  const count = /^\d+$/.test(rest) ? Number(rest) : PAGE;
  return Math.max(1, Math.min(count, PAGE_LIMIT));
}
