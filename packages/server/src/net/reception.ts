// The reception: everyone who came in by whichever port, and what all of them share.
import type { Socket } from "node:net";
import type { House } from "../house/house.ts";
import { Connection } from "./connection.ts";
import { Farewells } from "./farewells.ts";
import { Guests } from "./guests.ts";
import type { IntakeParts } from "./intake.ts";
import { PROOF_SECONDS } from "./keep-alive.ts";
import { LINGER, type NetLimits } from "./limits.ts";
import type { Ports } from "./mssp-variables.ts";
import { Pacer } from "./pacer.ts";
import { own } from "./socket-owner.ts";
import { type Retransmissions, Unanswered } from "./unanswered.ts";

export interface ReceptionParts {
  readonly house: House;
  readonly limits: NetLimits;
  /** Milliseconds that never go backwards. */
  readonly now: () => number;
  /** Whom the kernel keeps sending the same bytes, by the names of connections. */
  readonly retransmissions: () => Promise<Retransmissions>;
}

/**
 * The most seconds between two looks at who has vanished, while nobody has to prove he has not. A
 * look takes a thread of its own 10 ms at least, which is what the kernel needs to make its table.
 */
const LOOK_INTERVAL = 10;

/** Milliseconds in which who reads his farewell can hang up himself, which spares him a reset. */
const PARTING = 500;

export class Reception {
  readonly house: House;
  readonly limits: NetLimits;
  readonly intake: IntakeParts;
  readonly connections = new Set<Connection>();
  readonly guests: Guests;
  readonly farewells: Farewells;
  /** Where the house listens, as soon as it does. */
  ports: Ports = { plain: 0, secure: undefined };
  /** The whole seconds that `patrol` was told of last. */
  second: number;
  readonly #now: () => number;
  readonly #retransmissions: () => Promise<Retransmissions>;
  readonly #unanswered: Unanswered;
  #lookedAt = 0;
  #isLooking = false;

  constructor({ house, limits, now, retransmissions }: ReceptionParts) {
    this.house = house;
    this.limits = limits;
    this.second = seconds(now());
    this.#now = now;
    this.#retransmissions = retransmissions;
    this.#unanswered = new Unanswered(limits.idleProbe, PROOF_SECONDS);
    this.farewells = new Farewells(house);
    const countLoggedIn = () => this.#countLoggedIn();
    this.guests = new Guests({ limits, journal: house.journal, now, countLoggedIn });
    const { floodRate, floodBurst } = limits;
    this.intake = {
      flood:
        floodRate === 0 || floodBurst === 0
          ? undefined
          : { burst: floodBurst, interval: 1000 / floodRate },
      pacer: new Pacer(),
      now,
    };
  }

  /** Leads a guest into the house. */
  welcome(socket: Socket, address: string): void {
    const connection = new Connection(this, socket, address);
    this.connections.add(connection);
    own(socket, connection);
  }

  /** Looks after everyone, once a second. Resolves when those who vanished are gone. */
  async patrol(): Promise<void> {
    this.second = seconds(this.#now());
    const proving = new Set<string>();
    for (const connection of this.connections) {
      connection.patrol(this.second);
      if (connection.isProving) proving.add(connection.peer);
    }
    this.guests.patrol();
    const { idleProbe } = this.limits;
    const interval = proving.size > 0 ? 1 : Math.min(LOOK_INTERVAL, idleProbe / 4);
    const isTime = this.second - this.#lookedAt >= interval;
    if (idleProbe === 0 || !isTime || this.#isLooking || this.connections.size === 0) return;
    this.#isLooking = true;
    try {
      await this.#partWithVanished(proving);
    } finally {
      this.#isLooking = false;
    }
  }

  /**
   * The house closes: gives everyone a while to hang up, and then lets go of who has been written
   * all he was told, and after longer of who has not.
   * @returns to be called once all are gone
   */
  close(): () => void {
    const { timer } = this.house;
    const waits = [
      timer(PARTING, () => {
        for (const connection of this.connections) connection.part();
      }),
      timer(LINGER, () => this.guests.cutOff()),
    ];
    return () => {
      for (const stop of waits) stop();
    };
  }

  /** @param proving the peers that were asked for a sign of life */
  async #partWithVanished(proving: ReadonlySet<string>): Promise<void> {
    this.#lookedAt = this.second;
    const gone = this.#unanswered.look(await this.#retransmissions(), this.second, proving);
    if (gone.size === 0) return;
    for (const connection of this.connections) if (gone.has(connection.peer)) connection.vanish();
  }

  #countLoggedIn(): number {
    let count = 0;
    for (const connection of this.connections) if (connection.isLoggedIn) count++;
    return count;
  }
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
