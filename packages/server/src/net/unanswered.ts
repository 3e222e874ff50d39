// Who has vanished: peers that have acknowledged nothing for too long, while others send again
// and again what was written to them.

/** By each peer's name, how often in a row the kernel has sent the same bytes without an answer. */
export type Retransmissions = ReadonlyMap<string, number>;

interface Silence {
  readonly since: number;
  readonly retransmissions: number;
}

export class Unanswered {
  readonly #patience: number;
  #silences: ReadonlyMap<string, Silence> = new Map();

  /** @param patience seconds without an acknowledgement after which a peer is gone */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /**
   * Takes a new look. An acknowledgement sets the kernel's count back, so a peer is silent as long
   * as its count does not fall.
   * @param second grows with time
   * @returns who is gone
   */
  look(current: Retransmissions, second: number): ReadonlySet<string> {
    const silences = new Map<string, Silence>();
    const gone = new Set<string>();
    for (const [peer, retransmissions] of current) {
      const former = this.#silences.get(peer);
      const isStill = former !== undefined && retransmissions >= former.retransmissions;
      const since = isStill ? former.since : second;
      if (second - since >= this.#patience) gone.add(peer);
      silences.set(peer, { since, retransmissions });
    }
    this.#silences = silences;
    return gone;
  }
}
