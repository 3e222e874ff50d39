// The Q method of RFC 1143, section 7: the states of one side of one option, and the way from each.

/**
 * `OPPOSITE` is the RFC's queue bit: we changed our mind while an answer was still on its way.
 */
export type State = "NO" | "YES" | "WANTNO" | "WANTNO OPPOSITE" | "WANTYES" | "WANTYES OPPOSITE";

/** `on`, `off`: we want it so. `yes`, `no`: the peer says WILL or DO, WONT or DONT. */
export type Word = "on" | "off" | "yes" | "no";

/** What a word does in a state. */
export interface Move {
  readonly next: State;
  /** What the peer is told: true for WILL or DO, false for WONT or DONT, undefined for nothing. */
  readonly tells?: boolean;
  /** Whether the option is on from now on; undefined where that stays as it is. */
  readonly switches?: boolean;
}

export type Moves = Readonly<Record<State, Readonly<Record<Word, Move>>>>;

/** An option that is on when both ends have agreed. */
export const agreed: Moves = {
  NO: {
    on: { next: "WANTYES", tells: true },
    off: { next: "NO" },
    yes: { next: "YES", tells: true, switches: true },
    no: { next: "NO" },
  },
  YES: {
    on: { next: "YES" },
    off: { next: "WANTNO", tells: false, switches: false },
    yes: { next: "YES" },
    no: { next: "NO", tells: false, switches: false },
  },
  WANTNO: {
    on: { next: "WANTNO OPPOSITE" },
    off: { next: "WANTNO" },
    // The peer answers a refusal with consent: the RFC takes it as refused.
    yes: { next: "NO" },
    no: { next: "NO" },
  },
  "WANTNO OPPOSITE": {
    on: { next: "WANTNO OPPOSITE" },
    off: { next: "WANTNO" },
    yes: { next: "YES", switches: true },
    no: { next: "WANTYES", tells: true },
  },
  WANTYES: {
    on: { next: "WANTYES" },
    off: { next: "WANTYES OPPOSITE" },
    yes: { next: "YES", switches: true },
    no: { next: "NO" },
  },
  "WANTYES OPPOSITE": {
    on: { next: "WANTYES" },
    off: { next: "WANTYES OPPOSITE" },
    yes: { next: "WANTNO", tells: false },
    no: { next: "NO" },
  },
};

/** An option that is on by our word alone: no answer is waited for, so it is never on its way. */
export const unilateral: Moves = {
  ...agreed,
  NO: { ...agreed.NO, on: { next: "YES", tells: true, switches: true } },
  YES: {
    ...agreed.YES,
    off: { next: "NO", tells: false, switches: false },
    // It may answer a refusal that we have gone back on since.
    no: { next: "YES" },
  },
};
