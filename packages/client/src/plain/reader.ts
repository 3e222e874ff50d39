// Reads for someone without a screen: runs his commands, and tells what comes of them later.
import { activeConversation, type Model } from "../core/model/model.ts";
import type { FindPane } from "../core/panes/pane.ts";
import type { Action } from "../core/update/action.ts";
import { type PlainClient, plainCommands, type Reading } from "./commands.ts";
import type { Typed } from "./draft.ts";
import { Pages } from "./pages.ts";
import type { Report } from "./report.ts";
import { linesReport } from "./reports.ts";

export class Reader {
  readonly #client: PlainClient;
  readonly #tell: (report: Report) => void;
  readonly #pages = new Pages();
  /** What is to be told once the server has answered. */
  #waiting: (() => void) | undefined;

  constructor(client: PlainClient, tell: (report: Report) => void) {
    this.#client = client;
    this.#tell = tell;
  }

  /** Whether the server is still to answer something that was asked of us. */
  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /** Runs a line if it is a command of ours. @returns whether it was */
  takes({ text }: Typed): boolean {
    const [, asked] = /^\s*\/?help\s+\/?(\w+)\s*$/i.exec(text) ?? [];
    const help = plainCommands.filter((each) => each.name === asked?.toLowerCase());
    if (help.length > 0) {
      this.#tell({
        type: "commands",
        commands: help.map(({ usage, summary }) => ({ usage, summary })),
      });
      return true;
    }
    const [, name, rest = ""] = /^\s*\/(\w+)(?:\s+(.*))?$/.exec(text) ?? [];
    const command = plainCommands.find((each) => each.name === name?.toLowerCase());
    if (command === undefined) {
      // Who speaks is back at the newest.
      this.#pages.leave();
      return false;
    }
    command.run(this.#reading, rest.trim());
    return true;
  }

  /** Something happened: what was waited for may be here. */
  happened(action: Action): void {
    // A page that was asked for is told, and leaves us at the newest all the same.
    if (isPage(action) && !this.isWaiting)
      this.#client.dispatch({ type: "scrolled", anchor: undefined });
    this.#tellWaiting();
  }

  #tellWaiting(): void {
    const { model } = this.#client.store;
    const waiting = this.#waiting;
    if (waiting === undefined || isAsking(model)) return;
    this.#waiting = undefined;
    waiting();
  }

  get #reading(): Reading {
    return {
      client: this.#client,
      pages: this.#pages,
      tell: this.#tell,
      readOlder: (count) => this.#readOlder(count),
      find: (words) => this.#find(words),
    };
  }

  #readOlder(count: number): void {
    const { model } = this.#client.store;
    if (!this.#pages.isAtHand(model, count)) {
      this.#client.dispatch({ type: "reachedTop" });
    }
    this.#afterAnswer(() => {
      const { model: now } = this.#client.store;
      const lines = this.#pages.older(now, count);
      if (lines.length > 0) this.#tell(linesReport(now, "older", lines));
      else this.#tell({ type: "notice", text: "There is nothing further back." });
    });
  }

  #find(words: string): void {
    const { pane } = this.#client.store.model;
    if (words === "" && pane?.kind !== "find") {
      this.#tell({ type: "notice", text: "What is there to find? /find <words>" });
      return;
    }
    if (words === "") this.#client.dispatch({ type: "paneMoved", by: -1 });
    else this.#findAnew(words);
    this.#afterAnswer(() => this.#tellFound());
  }

  #findAnew(words: string): void {
    this.#client.dispatch({ type: "scrolled", anchor: undefined });
    this.#client.dispatch({ type: "paneOpened", pane: "find" });
    this.#client.dispatch({ type: "typed", text: words });
    const found = this.#client.store.model.pane as FindPane | undefined;
    if (found?.hits.length === 0) this.#client.dispatch({ type: "paneMoved", by: -1 });
  }

  #tellFound(): void {
    const { model } = this.#client.store;
    const { pane } = model;
    if (pane?.kind !== "find") {
      this.#tell({ type: "notice", text: "There is nothing to look through yet." });
      return;
    }
    const position = pane.hits[pane.chosen];
    const line = position === undefined ? [] : this.#pages.from(model, position, 1);
    const [fact] = linesReport(model, "find", line).lines;
    const isOver = pane.server === "exhausted";
    this.#tell({
      type: "found",
      words: pane.editor.text,
      number: isOver ? 0 : pane.chosen + 1,
      count: pane.hits.length,
      line: isOver ? undefined : fact,
    });
  }

  #afterAnswer(tell: () => void): void {
    this.#waiting = tell;
    this.#tellWaiting();
  }
}

/** Whether the server has been asked for what is to be told. */
function isAsking(model: Model): boolean {
  const want = activeConversation(model).fetching?.want;
  const isFinding = model.pane?.kind === "find" && model.pane.server === "asked";
  return isFinding || want === "older" || want === "around";
}

function isPage(action: Action): boolean {
  return action.type === "factReceived" && action.event.type === "historyListed";
}
