// Names that a reader's eye could take for another's who is here.
import { nameKeys } from "@tea-party/protocol";
import type { Conversation } from "../core/model/conversation.ts";

type Members = Conversation["members"];

/** Stands before a name that looks like another's. */
export const ALIKE = "≈";

/** Names whose keys are remembered, so that a big room is not worked out anew on each entry. */
const REMEMBERED = 5_000;

const keysOf = new Map<string, readonly string[]>();
const indexes = new WeakMap<Members, ReadonlyMap<string, readonly string[]>>();

/** Whether someone else among the members has a name that looks the same. */
export function isLookAlike(name: string, members: Members): boolean {
  const index = indexOf(members);
  return rememberedKeys(name).some((key) => index.get(key)?.some((other) => other !== name));
}

/** The members by what their names look like. */
function indexOf(members: Members): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(members);
  if (known !== undefined) return known;
  const index = new Map<string, string[]>();
  for (const name of members.keys()) {
    for (const key of rememberedKeys(name)) {
      const alike = index.get(key);
      if (alike === undefined) index.set(key, [name]);
      else alike.push(name);
    }
  }
  indexes.set(members, index);
  return index;
}

function rememberedKeys(name: string): readonly string[] {
  const known = keysOf.get(name);
  if (known !== undefined) return known;
  if (keysOf.size >= REMEMBERED) keysOf.clear();
  const keys = nameKeys(name);
  keysOf.set(name, keys);
  return keys;
}
