// Option negotiation that can't loop: the Q method of RFC 1143.
import { DO, DONT, type Verb, WILL, WONT } from "./codes.ts";
import { type Role, refused, type Stance, type TelnetOption } from "./option.ts";

/** What the negotiator asks of its owner. */
export interface NegotiationSink {
  /** Three bytes are due to the peer: at once, for what follows relies on them. */
  sendNegotiation(verb: Verb, option: number): void;
  /** An option has been switched. `us`: what we do; otherwise what the peer does. */
  optionSwitched(option: TelnetOption, us: boolean, enabled: boolean): void;
}

// RFC 1143 section 7: each side of each option is in one of six states. The queue bit
// ("opposite") says that we changed our mind while an answer was still on its way.
const NO = 0;
const YES = 1;
const WANT_NO = 2;
const WANT_NO_OPPOSITE = 3;
const WANT_YES = 4;
const WANT_YES_OPPOSITE = 5;

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
  readonly #states: Uint8Array;

  constructor(options: readonly TelnetOption[], role: Role, sink: NegotiationSink) {
    this.#options = options;
    this.#role = role;
    this.#sink = sink;
    this.#states = new Uint8Array(options.length * 2);
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
    const slot = this.#slot(code, us);
    return slot !== undefined && this.#states[slot] === YES;
  }

  /** Asks to switch an option on: with `us`, WILL; otherwise DO. Unlisted codes are ignored. */
  enable(code: number, us: boolean): void {
    const slot = this.#slot(code, us);
    if (slot === undefined) return;
    const state = this.#states[slot];
    if (state === NO) {
      const isSettled = this.#isUnilateral(slot);
      this.#states[slot] = isSettled ? YES : WANT_YES;
      this.#sink.sendNegotiation(us ? WILL : DO, code);
      if (isSettled) this.#switched(slot, us, true);
    } else if (state === WANT_NO) this.#states[slot] = WANT_NO_OPPOSITE;
    else if (state === WANT_YES_OPPOSITE) this.#states[slot] = WANT_YES;
  }

  /** Asks to switch an option off: with `us`, WONT; otherwise DONT. Unlisted codes are ignored. */
  disable(code: number, us: boolean): void {
    const slot = this.#slot(code, us);
    if (slot === undefined) return;
    const state = this.#states[slot];
    if (state === YES) {
      this.#states[slot] = this.#isUnilateral(slot) ? NO : WANT_NO;
      this.#sink.sendNegotiation(us ? WONT : DONT, code);
      this.#switched(slot, us, false);
    } else if (state === WANT_YES) this.#states[slot] = WANT_YES_OPPOSITE;
    else if (state === WANT_NO_OPPOSITE) this.#states[slot] = WANT_NO;
  }

  /** Takes a negotiation the peer sent. A settled option is never answered again. */
  receive(verb: Verb, code: number): void {
    const us = verb === DO || verb === DONT;
    const agrees = verb === DO || verb === WILL;
    const slot = this.#slot(code, us);
    if (slot === undefined) {
      if (agrees) this.#sink.sendNegotiation(us ? WONT : DONT, code);
    } else if (agrees) this.#receiveYes(slot, code, us);
    else this.#receiveNo(slot, code, us);
  }

  #receiveYes(slot: number, code: number, us: boolean): void {
    switch (this.#states[slot]) {
      case NO:
        if (this.#stance(slot, us) === "refuse") {
          this.#sink.sendNegotiation(us ? WONT : DONT, code);
        } else {
          this.#states[slot] = YES;
          this.#sink.sendNegotiation(us ? WILL : DO, code);
          this.#switched(slot, us, true);
        }
        break;
      case WANT_NO: // The peer answers a refusal with consent: RFC 1143 takes it as refused.
        this.#states[slot] = NO;
        break;
      case WANT_NO_OPPOSITE:
      case WANT_YES:
        this.#states[slot] = YES;
        this.#switched(slot, us, true);
        break;
      case WANT_YES_OPPOSITE:
        this.#states[slot] = WANT_NO;
        this.#sink.sendNegotiation(us ? WONT : DONT, code);
        break;
    }
  }

  #receiveNo(slot: number, code: number, us: boolean): void {
    switch (this.#states[slot]) {
      case YES:
        // It may answer a refusal that we have gone back on since.
        if (this.#isUnilateral(slot)) break;
        this.#states[slot] = NO;
        this.#sink.sendNegotiation(us ? WONT : DONT, code);
        this.#switched(slot, us, false);
        break;
      case WANT_NO_OPPOSITE:
        this.#states[slot] = WANT_YES;
        this.#sink.sendNegotiation(us ? WILL : DO, code);
        break;
      case WANT_NO:
      case WANT_YES:
      case WANT_YES_OPPOSITE:
        this.#states[slot] = NO;
        break;
    }
  }

  /** Where the state of one side stands; undefined for an option that is not listed. */
  #slot(code: number, us: boolean): number | undefined {
    const index = this.#options.findIndex((option) => option.code === code);
    return index < 0 ? undefined : index * 2 + (us ? 0 : 1);
  }

  #isUnilateral(slot: number): boolean {
    const isOurs = slot % 2 === 0;
    return isOurs && (this.#options[slot >> 1]?.isUnilateral ?? false);
  }

  #stance(slot: number, us: boolean): Stance {
    const stances = this.#options[slot >> 1]?.[this.#role] ?? refused;
    return us ? stances.us : stances.them;
  }

  #switched(slot: number, us: boolean, enabled: boolean): void {
    const option = this.#options[slot >> 1];
    if (option !== undefined) this.#sink.optionSwitched(option, us, enabled);
  }
}
