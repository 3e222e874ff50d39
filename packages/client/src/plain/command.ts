// A command of a face without a screen, and what it reaches.
import type { Model } from "../core/model/model.ts";
import type { Action } from "../core/update/action.ts";
import type { Page, Pages } from "./pages.ts";
import type { Report } from "./report.ts";

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
  /**
   * Tells a page of what was said, or in words that there is none. What is missing in it is
   * fetched first.
   * @param asked the command that asked for it
   */
  readonly read: (asked: string, pageOf: (model: Model) => Page, none: string) => void;
  /** The same for the page before the last, which may have to be fetched as a whole. */
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
