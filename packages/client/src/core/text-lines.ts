// What a server that speaks plain text means by a line, as far as its shape tells.

export type TextLine =
  | { readonly kind: "said"; readonly who: string; readonly text: string }
  | { readonly kind: "told"; readonly who: string; readonly text: string }
  | { readonly kind: "acted"; readonly who: string; readonly text: string }
  | { readonly kind: "entered" | "left"; readonly who: string }
  | { readonly kind: "renamed"; readonly who: string; readonly to: string }
  | { readonly kind: "welcomed"; readonly server: string }
  /** The names that follow, a line each, are those of the people in the room. */
  | { readonly kind: "membersFollow" }
  | { readonly kind: "loginWanted" }
  | { readonly kind: "nameTaken" }
  /** It has no end: an answer is to stand behind it. */
  | { readonly kind: "asked" }
  | { readonly kind: "other" };

/** The shapes are those of the first virtual tea party and of the `text` dialect. */
const shapes: readonly [RegExp, (first: string, second: string) => TextLine][] = [
  [/^(\S+): (.*)$/s, (who, text) => ({ kind: "said", who, text })],
  [/^(\S+) tells you: (.*)$/s, (who, text) => ({ kind: "told", who, text })],
  [/^\* (\S+) (.*)$/s, (who, text) => ({ kind: "acted", who, text })],
  [/^(\S+) has entered the room\.$/, (who) => ({ kind: "entered", who })],
  [/^(\S+) has left the room\.$/, (who) => ({ kind: "left", who })],
  [/^(\S+) is now known as (\S+)\.$/, (who, to) => ({ kind: "renamed", who, to })],
  [/^Welcome to (.+)$/, (server) => ({ kind: "welcomed", server })],
  [/^The following are in this room:$/, () => ({ kind: "membersFollow" })],
  [/^Please log in$|^Use "login <nick>"$/, () => ({ kind: "loginWanted" })],
  [/^The name ".*" is taken\.$/, () => ({ kind: "nameTaken" })],
];

export function readTextLine(line: string): TextLine {
  for (const [shape, read] of shapes) {
    const match = shape.exec(line);
    if (match !== null) return read(match[1] ?? "", match[2] ?? "");
  }
  return { kind: "other" };
}

/** Ends a line that asks for a password, where an answer is to stand behind it. */
const ASKING =
  /(?:\bpass(?:word|phrase|code)?\b|\bpin\b)[^:?>]*[:?>]\s*$|(?:密码|密碼|口令)\s*[:：]\s*$/iu;

/** A whole line that asks for one. What people say has a name in front, and never looks so. */
const ASKED =
  /^(?:(?:please|enter|type|give|your|the|a|new|old|again|retype|repeat|house)\s+)*(?:password|passphrase)(?: for \S+)?\s*[:?]$/iu;

/** Whether a line without an end asks for what nobody may read over a shoulder. */
export function asksForSecret(prompt: string): boolean {
  return ASKING.test(prompt);
}

/** The same of a whole line, which someone might say: nothing in it is but the question. */
export function isSecretWanted(line: string): boolean {
  return ASKED.test(line.trim());
}
