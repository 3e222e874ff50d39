// What the word before the caret could become: commands, names, rooms.
import type { CommandSummary } from "@tea-party/protocol";
import type { Editor } from "../editor/editor.ts";
import { activeConversation, type Model } from "../model/model.ts";
import { isSettingName, settingNames, settingTable } from "../settings/settings.ts";
import { stageOf } from "../stage.ts";
import { findCommand } from "../typed-line.ts";
import { clientCommands, othersCommands } from "../update/client-commands.ts";
import { wordStart } from "./completion.ts";

/** Lines that are looked through for who spoke last. */
const RECENT_LINES = 200;

/** Every command that works here, as it works here: ours, and the server's. */
export function offeredCommands({ commands }: Model): readonly CommandSummary[] {
  return [...clientCommands, ...othersCommands(commands)];
}

/** Best first, each with what is to follow it. */
export function candidatesFor(model: Model, editor: Editor): readonly string[] {
  const start = wordStart(editor);
  const word = editor.text.slice(start, editor.caret);
  const before = editor.text.slice(0, start);
  if (stageOf(model) === "login" && !editor.text.startsWith("/")) {
    const { suggestion } = model.login;
    return suggestion === "" || before !== "" ? [] : startingWith([suggestion], word);
  }
  if (before === "" && word.startsWith("/") && !word.startsWith("//")) {
    return commandNames(model, word.slice(1)).map((name) => `/${name} `);
  }
  if (word.startsWith("#")) return roomNames(model, word.slice(1)).map((name) => `#${name} `);
  const wanted = argumentAt(model, before);
  if (wanted === "room") return roomNames(model, word).map((name) => `${name} `);
  if (wanted === "setting") return startingWith(settingNames, word).map((name) => `${name} `);
  if (wanted === "value") return startingWith(valuesOf(before), word);
  if (wanted === "command") return commandNames(model, word).map((name) => `${name} `);
  if (word === "" && wanted === undefined) return [];
  if (word.startsWith("@")) return peopleNames(model, word.slice(1)).map((name) => `@${name} `);
  // Who is addressed at the start of a line is set apart by a colon.
  const end = before === "" ? ": " : " ";
  return peopleNames(model, word).map((name) => name + end);
}

/** Whether the word before the caret is to name a room. */
export function wantsRoom(model: Model, editor: Editor): boolean {
  const start = wordStart(editor);
  const before = editor.text.slice(0, start);
  return editor.text.startsWith("#", start) || argumentAt(model, before) === "room";
}

/** What the argument is called that is being typed, as the command's own record says. */
function argumentAt(model: Model, before: string): string | undefined {
  if (!before.startsWith("/")) return undefined;
  const [name = "", ...words] = before.slice(1).split(/\s+/);
  const command = findCommand(offeredCommands(model), name);
  return command?.arguments[words.length - 1]?.name;
}

/** What a setting of ours can be whose name was typed; nothing where it can be any words. */
function valuesOf(before: string): readonly string[] {
  const [, name = ""] = before.trim().split(/\s+/);
  return isSettingName(name) ? (settingTable[name].values ?? []) : [];
}

function commandNames(model: Model, start: string): readonly string[] {
  const names = offeredCommands(model).map(({ name }) => name);
  return startingWith(names.toSorted(), start);
}

function roomNames(model: Model, start: string): readonly string[] {
  const open = [...model.conversations.values()].filter(({ kind }) => kind === "room");
  return startingWith(new Set([...open.map(({ name }) => name), ...model.knownRooms]), start);
}

/** Who spoke last comes first: the one most likely to be answered. */
function peopleNames(model: Model, start: string): readonly string[] {
  const { lines, members, kind, name } = activeConversation(model);
  const speakers = new Set<string>();
  let looked = 0;
  for (const { who } of lines.backwards()) {
    if (looked++ >= RECENT_LINES) break;
    if (who !== "" && members.has(who)) speakers.add(who);
  }
  const here = [...speakers, ...[...members.keys()].toSorted(byName)];
  const everyone = new Set(kind === "person" ? [name, ...here] : here);
  everyone.delete(model.login.name ?? "");
  return startingWith(everyone, start);
}

const byName = new Intl.Collator(undefined, { sensitivity: "base" }).compare;

function startingWith(names: Iterable<string>, start: string): readonly string[] {
  const wanted = start.toLowerCase();
  return [...names].filter((name) => name.toLowerCase().startsWith(wanted));
}
