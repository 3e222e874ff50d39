// Finding words without a screen: the pane that the screen looks with, and where it is, in a report.
import type { Model } from "../core/model/model.ts";
import type { PlainClient } from "./command.ts";
import type { Pages } from "./pages.ts";
import type { Report } from "./report.ts";
import { linesReport } from "./reports.ts";

/** Looks for words from the newest line on, and asks the server where none of ours has them. */
export function findAnew(client: PlainClient, words: string): void {
  client.dispatch({ type: "scrolled", anchor: undefined });
  client.dispatch({ type: "paneOpened", pane: "find" });
  client.dispatch({ type: "typed", text: words });
  const { pane } = client.store.model;
  if (pane?.kind === "find" && pane.hits.length === 0) {
    client.dispatch({ type: "paneMoved", by: -1 });
  }
}

/** Where the search stands; the next page read is the one that begins there. */
export function foundReport(model: Model, pages: Pages): Report {
  const { pane } = model;
  if (pane?.kind !== "find") {
    return { type: "notice", text: "There is nothing to look through yet." };
  }
  const position = pane.hits[pane.chosen];
  const page = position === undefined ? [] : pages.turnTo(model, pages.from(model, position, 1));
  const [fact] = linesReport(model, "find", page).lines;
  const isOver = pane.server === "exhausted";
  return {
    type: "found",
    words: pane.editor.text,
    number: isOver ? 0 : pane.chosen + 1,
    count: pane.hits.length,
    line: isOver ? undefined : fact,
  };
}
