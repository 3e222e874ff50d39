// Option negotiation that can't loop: each side of each option goes by the Q method of RFC 1143.
import { DO, DONT, type Verb, WILL, WONT } from "./codes.ts";
import type { Role, TelnetOption } from "./option.ts";
import { agreed, type State, unilateral, type Word } from "./q-method.ts";

/** What the negotiator asks of its owner. */
export interface NegotiationSink {
  /** Three bytes are due to the peer: at once, for what follows relies on them. */
  sendNegotiation(verb: Verb, option: number): void;
  /** An option has been switched. `us`: what we do; otherwise what the peer does. */
  optionSwitched(option: TelnetOption, us: boolean, enabled: boolean): void;
}

/**
 * Tracks both sides of every listed option and answers for those not listed.
 * Unlisted options are refused without any state: refusing an offer can't start a loop,
 * because the peer's answer to a refusal is never answered.
 */
export class Negotiator {
  readonly #options: readonly TelnetOption[];
  readonly #role: Role;
  readonly #sink: NegotiationSink;
  /** Two states an option: ours at 2i, theirs at 2i + 1. */
  readonly #states: State[];

  constructor(options: readonly TelnetOption[], role: Role, sink: NegotiationSink) {
    this.#options = options;
    this.#role = role;
    this.#sink = sink;
    this.#states = Array.from({ length: options.length * 2 }, () => "NO");
  }

  /** Sends what this end offers and asks for at this time, in the order of the list. */
  start(time: "offer" | "follow"): void {
    for (const option of this.#options) {
      const stances = option[this.#role];
      if (stances.us === time) this.enable(option.code, true);
      if (stances.them === time) this.enable(option.code, false);
    }
  }

  /** Whether both ends have agreed to it. `us`: what we do; otherwise what the peer does. */
  isEnabled(code: number, us: boolean): boolean {
    return this.#states[slotOf(this.#indexOf(code), us)] === "YES";
  }

  /** Asks to switch an option on: with `us`, WILL; otherwise DO. Unlisted codes are ignored. */
  enable(code: number, us: boolean): void {
    this.#take("on", this.#indexOf(code), us);
  }

  /** Asks to switch an option off: with `us`, WONT; otherwise DONT. Unlisted codes are ignored. */
  disable(code: number, us: boolean): void {
    this.#take("off", this.#indexOf(code), us);
  }

  /** Takes a negotiation the peer sent. A settled option is never answered again. */
  receive(verb: Verb, code: number): void {
    const us = verb === DO || verb === DONT;
    const agrees = verb === DO || verb === WILL;
    const index = this.#indexOf(code);
    if (agrees && this.#isRefused(index, us)) this.#tell(false, code, us);
    else this.#take(agrees ? "yes" : "no", index, us);
  }

  /** Whether the peer shall not have it: an option we do not know, or one we do not want now. */
  #isRefused(index: number, us: boolean): boolean {
    const stances = this.#options[index]?.[this.#role];
    if (stances === undefined) return true;
    const stance = us ? stances.us : stances.them;
    return stance === "refuse" && this.#states[slotOf(index, us)] === "NO";
  }

  /** Goes where a word leads. */
  #take(word: Word, index: number, us: boolean): void {
    const slot = slotOf(index, us);
    const option = this.#options[index];
    const state = this.#states[slot];
    if (option === undefined || state === undefined) return;
    const moves = us && option.isUnilateral ? unilateral : agreed;
    const { next, tells, switches } = moves[state][word];
    this.#states[slot] = next;
    if (tells !== undefined) this.#tell(tells, option.code, us);
    if (switches !== undefined) this.#sink.optionSwitched(option, us, switches);
  }

  #tell(yes: boolean, code: number, us: boolean): void {
    const verb = us ? (yes ? WILL : WONT) : yes ? DO : DONT;
    this.#sink.sendNegotiation(verb, code);
  }

  /** Where an option stands in the list; -1 for one that does not. */
  #indexOf(code: number): number {
    return this.#options.findIndex((option) => option.code === code);
  }
}

/** Where the state of one side of an option is kept. */
function slotOf(index: number, us: boolean): number {
  return index * 2 + (us ? 0 : 1);
}
