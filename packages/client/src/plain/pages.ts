// Where the reader is while he reads back a page at a time.
import type { Conversation, ConversationId } from "../core/model/conversation.ts";
import type { Line } from "../core/model/line.ts";
import { activeConversation, type Model } from "../core/model/model.ts";
import { isReadAgain } from "./told-again.ts";

/** Part of a conversation's lines, by index. */
export interface Page {
  readonly start: number;
  /** The index behind the last line. */
  readonly end: number;
}

export class Pages {
  #conversation: ConversationId | undefined;
  /** The positions of the first and the last line of the page that was read last. */
  #page: { readonly first: number; readonly last: number } | undefined;

  /** The lines before the last page, or at first the newest. */
  older(model: Model, count: number): Page {
    const end = this.#endOfOlder(model);
    return { start: stepped(activeConversation(model), end, -1, count).at, end };
  }

  /** Whether all that `older` would tell is in the scrollback. */
  isAtHand(model: Model, count: number): boolean {
    return stepped(activeConversation(model), this.#endOfOlder(model), -1, count).left === 0;
  }

  /** The lines behind the last page. */
  newer(model: Model, count: number): Page {
    const { lines } = activeConversation(model);
    const page = this.#pageOf(model);
    if (page === undefined) return { start: lines.length, end: lines.length };
    const start = lines.indexOf(page.last) + 1;
    return { start, end: stepped(activeConversation(model), start, 1, count).at };
  }

  /** The lines from one on. */
  from(model: Model, position: number, count: number): Page {
    const { lines } = activeConversation(model);
    const start = lines.indexOf(position);
    return { start, end: stepped(activeConversation(model), start, 1, count).at };
  }

  /** The line of a page, or right before it, behind which lines are missing: its id, of the newest. */
  gapIn(model: Model, { start, end }: Page): number | undefined {
    const { lines, gaps } = activeConversation(model);
    if (gaps.length === 0) return undefined;
    for (let index = end - 1; index >= Math.max(0, start - 1); index--) {
      const id = lines.at(index)?.id ?? 0;
      if (gaps.includes(id)) return id;
    }
    return undefined;
  }

  /** Reads a page, oldest line first: the next is before it, or behind it. */
  turnTo(model: Model, { start, end }: Page): readonly Line[] {
    const { lines } = activeConversation(model);
    const page: Line[] = [];
    for (let index = start; index < end; index++) {
      const line = lines.at(index);
      if (line !== undefined) page.push(line);
    }
    const [first, last] = [page[0], page.at(-1)];
    if (first !== undefined && last !== undefined) {
      this.#conversation = model.active;
      this.#page = { first: first.position, last: last.position };
    }
    return page;
  }

  /** Back to the newest. */
  leave(): void {
    this.#page = undefined;
  }

  #endOfOlder(model: Model): number {
    const page = this.#pageOf(model);
    const { lines } = activeConversation(model);
    return page === undefined ? lines.length : lines.indexOf(page.first);
  }

  #pageOf({ active }: Model) {
    return this.#conversation === active ? this.#page : undefined;
  }
}

/** So many lines that are read again from an index: where that leads, and how many are left to go. */
function stepped(conversation: Conversation, from: number, by: 1 | -1, count: number) {
  const { lines } = conversation;
  let at = from;
  let left = count;
  while (left > 0 && (by > 0 ? at < lines.length : at > 0)) {
    const line = lines.at(by > 0 ? at : at - 1);
    if (line !== undefined && isReadAgain(conversation, line)) left--;
    at += by;
  }
  return { at, left };
}
