// Reads for someone without a screen: runs his commands, and tells what comes of them later.
import { activeConversation, type Model } from "../core/model/model.ts";
import type { Action } from "../core/update/action.ts";
import type { PlainClient, Reading } from "./command.ts";
import { plainCommands } from "./commands.ts";
import type { Typed } from "./draft.ts";
import { findAnew, foundReport } from "./find.ts";
import { type Page, Pages } from "./pages.ts";
import type { Report } from "./report.ts";
import { linesReport } from "./reports.ts";

/** Pages of what is missing in a page that are fetched, at most, before it is told with a gap. */
const GAP_PAGES = 10;

export class Reader {
  readonly #client: PlainClient;
  readonly #tell: (report: Report) => void;
  readonly #pages = new Pages();
  /** What is to be told once the server has answered. */
  #waiting: (() => void) | undefined;
  #isTelling = false;
  #isAsking: (model: Model) => boolean = isReading;

  constructor(client: PlainClient, tell: (report: Report) => void) {
    this.#client = client;
    this.#tell = tell;
  }

  /** Whether the server is still to answer something that was asked of us. */
  get isWaiting(): boolean {
    return this.#waiting !== undefined || this.#isTelling;
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
    if (waiting === undefined || this.#isAsking(model)) return;
    this.#waiting = undefined;
    // What is told may have to be asked for in part: no other line has its turn in between.
    this.#isTelling = true;
    waiting();
    this.#isTelling = false;
  }

  get #reading(): Reading {
    return {
      client: this.#client,
      pages: this.#pages,
      tell: this.#tell,
      read: (asked, pageOf, none) => this.#read(asked, pageOf, none),
      readOlder: (count) => this.#readOlder(count),
      find: (words) => this.#find(words),
    };
  }

  /** @param asked how often older lines were asked for: not at all while others are on their way */
  #readOlder(count: number, asked = 0): void {
    if (asked < 2 && !this.#pages.isAtHand(this.#client.store.model, count)) {
      this.#client.dispatch({ type: "reachedTop" });
      this.#afterAnswer(() => this.#readOlder(count, asked + 1));
      return;
    }
    const pageOf = (now: Model) => this.#pages.older(now, count);
    this.#read("older", pageOf, "There is nothing further back.");
  }

  /** @param fetched pages of what is missing in it that were fetched so far */
  #read(asked: string, pageOf: (model: Model) => Page, none: string, fetched = 0): void {
    const { model } = this.#client.store;
    const page = pageOf(model);
    const gap = this.#pages.gapIn(model, page);
    if (gap !== undefined && fetched < GAP_PAGES) {
      this.#client.dispatch({ type: "reachedGap", after: gap });
      this.#afterAnswer(() => this.#read(asked, pageOf, none, fetched + 1));
      return;
    }
    const report = linesReport(model, asked, this.#pages.turnTo(model, page));
    this.#tell(report.lines.length > 0 ? report : { type: "notice", text: none });
  }

  #find(words: string): void {
    const { pane } = this.#client.store.model;
    if (words === "" && pane?.kind !== "find") {
      this.#tell({ type: "notice", text: "What is there to find? /find <words>" });
      return;
    }
    if (words === "") this.#client.dispatch({ type: "paneMoved", by: -1 });
    else findAnew(this.#client, words);
    const told = () => this.#tell(foundReport(this.#client.store.model, this.#pages));
    this.#afterAnswer(told, isFinding);
  }

  #afterAnswer(tell: () => void, isAsking = isReading): void {
    this.#waiting = tell;
    this.#isAsking = isAsking;
    this.#tellWaiting();
  }
}

/** Whether the server has been asked for a part of the page that is to be told. */
function isReading(model: Model): boolean {
  const want = activeConversation(model).fetching?.want;
  return want === "older" || want === "around" || want === "gap";
}

/** Whether it has been asked for what is to be found, and not just for what stands around it. */
function isFinding(model: Model): boolean {
  const isAsked = model.pane?.kind === "find" && model.pane.server === "asked";
  return isAsked || activeConversation(model).fetching?.want === "around";
}

function isPage(action: Action): boolean {
  return action.type === "factReceived" && action.event.type === "historyListed";
}
