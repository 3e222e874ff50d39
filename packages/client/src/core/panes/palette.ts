// The commands that a draft of "/" and the beginning of a word could become.
import type { CommandSummary } from "@tea-party/protocol";
import { offeredCommands } from "../composer/candidates.ts";
import { activeComposer, composing } from "../composer/composing.ts";
import type { Model } from "../model/model.ts";
import { findCommand } from "../typed-line.ts";
import type { Step } from "../update/step.ts";

export interface Palette {
  /** Best first, at least one. */
  readonly commands: readonly CommandSummary[];
  readonly chosen: number;
}

/** Undefined while no command's name is being typed, or the reader wants no list of them. */
export function paletteOf(model: Model): Palette | undefined {
  const { text } = activeComposer(model).editor;
  const [, start] = /^\/([^\s/]*)$/.exec(text) ?? [];
  if (start === undefined || model.secretPrompt !== undefined) return undefined;
  const commands = matching(offeredCommands(model), start.toLowerCase());
  if (commands.length === 0) return undefined;
  const chosen = model.palette?.chosen ?? 0;
  if (chosen === "none") return undefined;
  return { commands, chosen: Math.min(chosen, commands.length - 1) };
}

/** Chooses the next command, or with -1 the one before. */
export function paletteMoved(model: Model, { commands, chosen }: Palette, by: 1 | -1): Model {
  const draft = activeComposer(model).editor.text;
  const next = (chosen + by + commands.length) % commands.length;
  return { ...model, palette: { draft, chosen: next } };
}

/** The model once the draft has become another: what was chosen of the list before is no more. */
export function paletteSettled(model: Model): Model {
  const { palette } = model;
  const isSame = palette === undefined || palette.draft === activeComposer(model).editor.text;
  return isSame ? model : { ...model, palette: undefined };
}

/** Lists no commands until the draft is another. */
export function paletteClosed(model: Model): Model {
  return { ...model, palette: { draft: activeComposer(model).editor.text, chosen: "none" } };
}

/** Puts the chosen command into the draft, ready for what it takes. */
export function paletteTaken(model: Model, { commands, chosen }: Palette, now: number): Step {
  const text = `/${commands[chosen]?.name ?? ""} `;
  return composing(model, { type: "drafted", text }, now);
}

/** Whether Enter is meant for the list: what stands in the draft is no command yet. */
export function isPaletteWanted(model: Model, { chosen }: Palette): boolean {
  const { text } = activeComposer(model).editor;
  const isCommand = findCommand(offeredCommands(model), text.slice(1)) !== undefined;
  return chosen > 0 || (text !== "/" && !isCommand);
}

const byName = new Intl.Collator(undefined, { sensitivity: "base" }).compare;

function matching(commands: readonly CommandSummary[], start: string): readonly CommandSummary[] {
  return commands
    .filter(({ name, aliases }) => [name, ...aliases].some((word) => word.startsWith(start)))
    .toSorted((a, b) => rank(a, start) - rank(b, start) || byName(a.name, b.name));
}

/** The very command, then those that begin so, then those with another name that does. */
function rank({ name, aliases }: CommandSummary, start: string): number {
  if (name === start || aliases.includes(start)) return 0;
  return name.startsWith(start) ? 1 : 2;
}
