// Newcomers who wait for a name whose holder may be a dead connection, perhaps their own. Whoever
// holds it is asked for a sign of life: who gives none loses the name, and who lives keeps it.
import { readName } from "@tea-party/protocol";
import type { House } from "./house.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Session } from "./session.ts";

/** Milliseconds in which a connection that is asked for a sign of life is found to be dead. */
const PROOF_TIME = 20_000;

interface Claim {
  readonly name: string;
  readonly callOff: () => void;
}

export class Claims {
  readonly #house: House;
  /** In the order of asking. */
  readonly #claims = new Map<Session, Claim>();

  constructor(house: House) {
    this.#house = house;
  }

  /** The name that a newcomer waits for. */
  nameFor(newcomer: Session): string | undefined {
    return this.#claims.get(newcomer)?.name;
  }

  /**
   * A newcomer asked for a name that is taken: if its holder is dead, he has it as soon as the
   * house knows.
   * @returns what he is told until then
   */
  wait(newcomer: Session, typed: string): Refusal {
    const read = readName(typed);
    const name = typeof read === "string" ? typed : read.text;
    const holder = this.#house.names.find(name);
    const grace = holder?.hearing.dialects.canResume === true ? this.#house.resumption.grace : 0;
    this.#look(newcomer, name, PROOF_TIME);
    return refuse("name-taken", name, Math.ceil((PROOF_TIME + grace) / 1_000));
  }

  /** A newcomer waits no longer: he has gone, or asks for another name. */
  drop(newcomer: Session): void {
    this.#claims.get(newcomer)?.callOff();
    this.#claims.delete(newcomer);
  }

  /** A name is free: whoever has waited for it longest comes in under it. */
  freed(): void {
    const taken = new Set<string>();
    for (const [newcomer, { name }] of this.#claims) {
      if (taken.has(name) || this.#house.names.find(name) !== undefined) continue;
      taken.add(name);
      this.drop(newcomer);
      newcomer.receive({ type: "claim", name });
    }
  }

  /** Looks again after some milliseconds, when a holder who could be dead would have been let go of. */
  #look(newcomer: Session, name: string, after: number): void {
    this.drop(newcomer);
    const callOff = this.#house.timer(after, () => this.#decide(newcomer, name));
    this.#claims.set(newcomer, { name, callOff });
  }

  #decide(newcomer: Session, name: string): void {
    const holder = this.#house.names.find(name);
    if (holder?.hearing.isLost === true) {
      this.#look(newcomer, name, this.#house.resumption.grace);
      return;
    }
    this.drop(newcomer);
    newcomer.tellRefusal(refuse("name-kept", name));
  }
}
