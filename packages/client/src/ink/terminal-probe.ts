// Asks the terminal what it looks like and how wide it draws what terminals disagree about.
import type { Clock } from "../core/clock.ts";
import type { DoubtfulKind, TerminalFacts } from "../core/model/terminal-facts.ts";
import { textWidth } from "../view/text-width.ts";

const ESC = "\u001b";

/** One character of each kind, drawn and measured. */
const samples: readonly (readonly [DoubtfulKind, string])[] = [
  ["box", "│"],
  ["emoji-presentation", "❤️"],
  ["keycap", "1️⃣"],
  ["skin-tone", "👍🏽"],
];

/**
 * Draws the samples where our own screen is drawn next, invisibly (SGR 8), and asks for the
 * cursor after each. In the second row, since a report from the first reads like the key F3.
 * Every terminal answers the last question (DA1), so its answer ends the probe.
 */
const probeQuestions: string = [
  `${ESC}[?1049h${ESC}]11;?${ESC}\\`,
  `${ESC}[8m`,
  ...samples.map(([, sample]) => `${ESC}[2;1H${sample}${ESC}[6n`),
  `${ESC}[0m${ESC}[2J${ESC}[H${ESC}[c`,
].join("");

/** Milliseconds after which an answer is no longer waited for when we leave. */
const PATIENCE = 500;

export class TerminalProbe {
  readonly #clock: Clock;
  #askedAt = 0;
  #settle: () => void = () => {};
  #background: TerminalFacts["background"];
  readonly #disputed = new Set<DoubtfulKind>();
  #measured = 0;
  #isOver = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Asks everything at once; nobody waits for the answers. */
  ask(write: (questions: string) => void): void {
    this.#askedAt = this.#clock.now();
    write(probeQuestions);
  }

  /** Resolves when no answer is due any more that the shell would take for something typed. */
  settled(): Promise<void> {
    const wait = this.#askedAt + PATIENCE - this.#clock.now();
    if (this.#isOver || wait <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = this.#clock.after(wait, resolve);
      this.#settle = () => {
        cancel();
        resolve();
      };
    });
  }

  /**
   * Reads an answer.
   * @returns what the terminal has told, once it has told all; undefined until then
   */
  receive(report: string): Partial<TerminalFacts> | undefined {
    if (this.#isOver) return undefined;
    const [, red, green, blue] = /^\]11;rgba?:(\w+)\/(\w+)\/(\w+)/.exec(report) ?? [];
    if (red !== undefined) this.#background = backgroundOf([red, green ?? "", blue ?? ""]);
    const [, column] = /^\[\d+;(\d+)R$/.exec(report) ?? [];
    if (column !== undefined) this.#measure(Number(column) - 1);
    if (!/^\[\?[\d;]*c$/.test(report)) return undefined;
    this.#isOver = true;
    this.#settle();
    const disputed = { disputed: this.#disputed };
    return this.#background === undefined
      ? disputed
      : { ...disputed, background: this.#background };
  }

  #measure(cells: number): void {
    const [kind, sample] = samples[this.#measured++] ?? [];
    if (kind !== undefined && cells !== textWidth(sample ?? "")) this.#disputed.add(kind);
  }
}

/** Hex digits of each channel, one to four of them (X11, XParseColor). */
function backgroundOf(channels: readonly [string, string, string]): "dark" | "light" {
  const [red, green, blue] = channels.map(
    (digits) => Number.parseInt(digits, 16) / (16 ** digits.length - 1),
  ) as [number, number, number];
  // Rec. 601 luma: how light it looks.
  return 0.299 * red + 0.587 * green + 0.114 * blue > 0.5 ? "light" : "dark";
}
