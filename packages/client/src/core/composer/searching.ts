// Looking back through what was sent for words that are in it, as readline's Ctrl+R does.
import { type Editor, newEditor, withCaret } from "../editor/editor.ts";
import type { Composer } from "./composer.ts";

export interface Search {
  /** What is looked for, whatever its case. */
  readonly query: string;
  /** The index of the entry in the draft; undefined while nothing was found. */
  readonly at: number | undefined;
  /** The draft that was there before. */
  readonly begun: Editor;
}

/** Begins to search, or goes on to the entry before. */
export function searchedBack(composer: Composer): Composer {
  const { search, history } = composer;
  if (search === undefined) {
    const begun: Search = { query: "", at: undefined, begun: composer.editor };
    return { ...composer, search: begun, completion: undefined };
  }
  if (search.query === "") return composer;
  return found(composer, search, (search.at ?? history.entries.length) - 1);
}

/** Looks for something else, from the newest entry on. */
export function searchingFor(composer: Composer, search: Search, query: string): Composer {
  const next = { ...search, query };
  if (query === "") return shown({ ...composer, search: { ...next, at: undefined } }, search.begun);
  return found(composer, next, composer.history.entries.length - 1);
}

/** Stops searching: what was found stays in the draft, or what was there comes back. */
export function searchLeft(composer: Composer, keepsFound: boolean): Composer {
  const { search } = composer;
  if (search === undefined) return composer;
  const left: Composer = { ...composer, search: undefined };
  return keepsFound ? left : shown(left, search.begun);
}

/** The newest entry at or before an index that has the query; without one nothing changes. */
function found(composer: Composer, search: Search, from: number): Composer {
  const { entries } = composer.history;
  const query = search.query.toLowerCase();
  const at = entries.findLastIndex(
    (entry, index) => index <= from && entry.toLowerCase().includes(query),
  );
  const entry = entries[at];
  // With nothing older to go back to, what was found stays; for another query nothing was.
  if (entry === undefined) {
    const isSameQuery = composer.search?.query === search.query;
    return { ...composer, search: isSameQuery ? search : { ...search, at: undefined } };
  }
  const editor = withCaret(newEditor(entry), entry.toLowerCase().indexOf(query));
  return shown({ ...composer, search: { ...search, at } }, editor);
}

function shown(composer: Composer, { text, caret }: Editor): Composer {
  const { kills } = composer.editor;
  return { ...composer, editor: { ...withCaret(newEditor(text), caret), kills } };
}
