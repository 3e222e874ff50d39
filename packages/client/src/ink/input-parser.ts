// A terminal's bytes, already decoded to text, into keys, text, pastes and reports.
import { altName, controlName, readControlSequence, readSingleShift } from "./key-names.ts";
import type { TerminalInput } from "./terminal-input.ts";

const ESC = "\u001b";
const PASTE_START = `${ESC}[200~`;
const PASTE_END = `${ESC}[201~`;
/** Characters of one paste that are kept; nobody means to say more. */
const PASTE_LIMIT = 4_000_000;

/** The shapes of whole sequences; `u` and `y` so that they match at one place only. */
const CONTROL_SEQUENCE = /\[([<-?]?[\d;:]*[ -/]*[@-~])/y;
const SINGLE_SHIFT = /O([A-Za-z])/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these strings end in control characters
const CONTROL_STRING = /[\]P_^X]([^\u0007\u001b]*)(?:\u0007|\u001b\\)/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: text is what is left without them
const TEXT = /[^\u0000-\u001f\u007f]+/y;

/**
 * Any chunking of the same text gives the same inputs, but for where runs of text are cut.
 * An escape that may be the start of a sequence waits for more, or for `flush`.
 */
export class InputParser {
  #waiting = "";
  #paste: string[] | undefined;
  #pasteLength = 0;

  /** Whether an escape waits for what follows it: after a short while it was the key itself. */
  get isWaiting(): boolean {
    return this.#waiting !== "" && this.#paste === undefined;
  }

  get isPasting(): boolean {
    return this.#paste !== undefined;
  }

  push(chunk: string): readonly TerminalInput[] {
    let text = this.#waiting + chunk;
    this.#waiting = "";
    const inputs: TerminalInput[] = [];
    while (text !== "") {
      const read = this.#paste === undefined ? this.#readOne(text) : this.#readPaste(text);
      if (read === undefined) {
        this.#waiting = text;
        break;
      }
      const [input, length] = read;
      if (input !== undefined) inputs.push(input);
      text = text.slice(length);
    }
    return inputs;
  }

  /** What waits is all there is: an escape was the key, a paste has no end. */
  flush(): readonly TerminalInput[] {
    if (this.#paste !== undefined) {
      const input = this.#endPaste(this.#waiting);
      this.#waiting = "";
      return [input];
    }
    const waiting = this.#waiting;
    this.#waiting = "";
    if (waiting === "") return [];
    if (waiting.length === 2) return [{ type: "key", key: altName(waiting.slice(1)) }];
    return [{ type: "key", key: "Escape" }, ...this.push(waiting.slice(1))];
  }

  #readOne(text: string): [TerminalInput | undefined, number] | undefined {
    const plain = matchAt(TEXT, text, 0);
    if (plain !== undefined) return [{ type: "text", text: plain[0] }, plain[0].length];
    if (!text.startsWith(ESC)) return [{ type: "key", key: controlName(text.charAt(0)) }, 1];
    return this.#readEscape(text);
  }

  #readEscape(text: string): [TerminalInput | undefined, number] | undefined {
    if (text.startsWith(PASTE_START)) {
      this.#paste = [];
      this.#pasteLength = 0;
      return [undefined, PASTE_START.length];
    }
    const sequence = matchAt(CONTROL_SEQUENCE, text, 1);
    if (sequence !== undefined) {
      return [readControlSequence(sequence[1] ?? ""), 1 + sequence[0].length];
    }
    const shift = matchAt(SINGLE_SHIFT, text, 1);
    if (shift !== undefined) return [readSingleShift(shift[1] ?? ""), 1 + shift[0].length];
    const string = matchAt(CONTROL_STRING, text, 1);
    if (string !== undefined) {
      return [
        { type: "report", text: string[0].charAt(0) + (string[1] ?? "") },
        1 + string[0].length,
      ];
    }
    const next = text.charAt(1);
    if (next === "" || "[O]P_^X".includes(next))
      return this.#isEndless(text) ? skipEscape() : undefined;
    // ESC ESC: the first was the key, the second may begin a sequence.
    if (next === ESC) return skipEscape();
    const [character = next] = text.slice(1);
    return [{ type: "key", key: altName(character) }, 1 + character.length];
  }

  /** No sequence is that long: it never was one. */
  #isEndless(text: string): boolean {
    return text.length > 4_096;
  }

  #readPaste(text: string): [TerminalInput | undefined, number] | undefined {
    const end = text.indexOf(PASTE_END);
    if (end >= 0) return [this.#endPaste(text.slice(0, end)), end + PASTE_END.length];
    // The end may be cut in two: so much of the tail waits.
    const safe = text.length - PASTE_END.length + 1;
    if (safe <= 0) return undefined;
    this.#keep(text.slice(0, safe));
    return [undefined, safe];
  }

  #keep(part: string): void {
    const room = PASTE_LIMIT - this.#pasteLength;
    this.#paste?.push(part.slice(0, room));
    this.#pasteLength += Math.min(room, part.length);
  }

  #endPaste(rest: string): TerminalInput {
    this.#keep(rest);
    const text = (this.#paste ?? []).join("");
    this.#paste = undefined;
    return { type: "paste", text };
  }
}

function skipEscape(): [TerminalInput, number] {
  return [{ type: "key", key: "Escape" }, 1];
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
