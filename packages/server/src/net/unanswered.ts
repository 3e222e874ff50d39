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
  readonly #haste: number;
  #silences: ReadonlyMap<string, Silence> = new Map();

  /**
   * @param patience seconds without an acknowledgement after which a peer is gone
   * @param haste the same for a peer that was asked for a sign of life
   */
  constructor(patience: number, haste: number) {
    this.#patience = patience;
    this.#haste = Math.min(patience, haste);
  }

  /**
   * Takes a new look. An acknowledgement sets the kernel's count back, so a peer is silent as long
   * as its count does not fall.
   * @param second grows with time
   * @param proving who was asked for a sign of life
   * @returns who is gone
   */
  look(
    current: Retransmissions,
    second: number,
    proving: ReadonlySet<string> = new Set(),
  ): ReadonlySet<string> {
    const silences = new Map<string, Silence>();
    const gone = new Set<string>();
    for (const [peer, retransmissions] of current) {
      const former = this.#silences.get(peer);
      const isStill = former !== undefined && retransmissions >= former.retransmissions;
      const since = isStill ? former.since : second;
      const patience = proving.has(peer) ? this.#haste : this.#patience;
      if (second - since >= patience) gone.add(peer);
      silences.set(peer, { since, retransmissions });
    }
    this.#silences = silences;
    return gone;
  }
}
