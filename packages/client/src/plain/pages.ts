// Where the reader is while he reads back a page at a time.
import type { ConversationId } from "../core/model/conversation.ts";
import type { Line } from "../core/model/line.ts";
import { activeConversation, type Model } from "../core/model/model.ts";

export class Pages {
  #conversation: ConversationId | undefined;
  /** The positions of the first and the last line of the page that was read last. */
  #page: { readonly first: number; readonly last: number } | undefined;

  /** The lines before the last page, or at first the newest, oldest line first. */
  older(model: Model, count: number): readonly Line[] {
    const { lines } = activeConversation(model);
    const page = this.#pageOf(model);
    const end = page === undefined ? lines.length : lines.indexOf(page.first);
    return this.#turnTo(model, Math.max(0, end - count), end);
  }

  /** Whether all that `older` would tell is in the scrollback. */
  isAtHand(model: Model, count: number): boolean {
    const { lines } = activeConversation(model);
    const page = this.#pageOf(model);
    return (page === undefined ? lines.length : lines.indexOf(page.first)) >= count;
  }

  /** The lines behind the last page. */
  newer(model: Model, count: number): readonly Line[] {
    const { lines } = activeConversation(model);
    const page = this.#pageOf(model);
    if (page === undefined) return [];
    const start = lines.indexOf(page.last) + 1;
    return this.#turnTo(model, start, start + count);
  }

  /** The lines from one on. */
  from(model: Model, position: number, count: number): readonly Line[] {
    const start = activeConversation(model).lines.indexOf(position);
    return this.#turnTo(model, start, start + count);
  }

  /** Back to the newest. */
  leave(): void {
    this.#page = undefined;
  }

  #pageOf({ active }: Model) {
    return this.#conversation === active ? this.#page : undefined;
  }

  #turnTo(model: Model, start: number, end: number): readonly Line[] {
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
}
