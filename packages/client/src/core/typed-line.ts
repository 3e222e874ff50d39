// What someone who types into this client means by a line.
import { type CommandSummary, splitWord } from "@tea-party/protocol";

/**
 * `slash`: plain text is said and `/word` is a command, as on the screen;
 * `talk`: a bare word is a command too where the words after it fit, as on a telnet line.
 * In both, `//` says a slash.
 */
export type TypingStyle = "slash" | "talk";

export type TypedLine =
  | { readonly kind: "blank" }
  | { readonly kind: "talk"; readonly text: string }
  | { readonly kind: "command"; readonly name: string; readonly rest: string };

export function readTypedLine(
  typed: string,
  commands: readonly CommandSummary[],
  style: TypingStyle,
): TypedLine {
  const text = typed.trim();
  if (text === "") return { kind: "blank" };
  if (text.startsWith("//")) return { kind: "talk", text: text.slice(1) };
  if (text.startsWith("/")) {
    const [name, rest] = splitWord(text.slice(1));
    return { kind: "command", name: name.toLowerCase(), rest };
  }
  if (style === "talk") {
    const [name, rest] = splitWord(text);
    const command = findCommand(commands, name);
    if (command !== undefined && fits(command, rest)) {
      return { kind: "command", name: name.toLowerCase(), rest };
    }
  }
  return { kind: "talk", text };
}

/** The command of that name or alias, whatever the case. */
export function findCommand(
  commands: readonly CommandSummary[],
  word: string,
): CommandSummary | undefined {
  const wanted = word.toLowerCase();
  return commands.find(({ name, aliases }) => name === wanted || aliases.includes(wanted));
}

/** "time" is a command and "time flies" is not: no argument would take the second word. */
function fits({ arguments: takes }: CommandSummary, rest: string): boolean {
  const words = rest === "" ? 0 : rest.split(/\s+/).length;
  const needed = takes.filter(({ optional }) => !optional).length;
  const takesAll = takes.at(-1)?.kind === "rest";
  // A bare command without its words is still more likely a slip than something to say.
  if (words === 0) return true;
  return words >= needed && (takesAll || words <= takes.length);
}
