// A house with its door: what the program, examples and tests start and stop.
import { createHash, randomUUID } from "node:crypto";
import type { BlockList } from "node:net";
import type { Engine } from "./engines/engine.ts";
import { memoryEngine } from "./engines/memory/memory-engine.ts";
import type { Clock } from "./house/clock.ts";
import { House } from "./house/house.ts";
import type { HouseOptions, Plan } from "./house/house-parts.ts";
import type { Journal } from "./house/journal.ts";
import { Tick } from "./house/tick.ts";
import type { Timer } from "./house/timer.ts";
import type { Credentials } from "./net/certificates.ts";
import { type NetLimits, publicLimits } from "./net/limits.ts";
import { Listener } from "./net/listener.ts";
import { Reception } from "./net/reception.ts";
import { SecureDoor } from "./net/secure-door.ts";
import { readRetransmissions } from "./net/tcp-table.ts";
import { realTimer } from "./operations/real-timer.ts";
import { standardPlan } from "./rooms/plan.ts";

export interface ServerSettings extends Partial<HouseOptions> {
  /** 0, the default, picks a free one. */
  readonly port?: number;
  /** By default the loopback address: only this machine can join. */
  readonly host?: string;
  readonly plan?: Plan;
  readonly engine?: Engine;
  readonly clock?: Clock;
  readonly timer?: Timer;
  /** Waits of a few milliseconds, in which more gathers to be written with one write. */
  readonly pace?: Timer;
  /** Milliseconds that never go backwards. */
  readonly now?: () => number;
  /** Runs something again and again. */
  readonly repeat?: Timer;
  readonly journal?: Journal;
  /** What peers may ask of the server: what suits a public one, where not set otherwise. */
  readonly limits?: Partial<NetLimits>;
  /** Proxies whose word is taken on whom they connect for. */
  readonly proxies?: BlockList | undefined;
  /** A second port, on which TLS is spoken. 0 picks a free one. */
  readonly tls?:
    | {
        readonly port: number;
        readonly credentials: Credentials;
        /** Milliseconds that a handshake may take. */
        readonly handshakeTimeout?: number;
      }
    | undefined;
}

export interface Server {
  readonly house: House;
  /** The port it listens on. */
  readonly port: number;
  /** The port on which it speaks TLS. */
  readonly tlsPort: number | undefined;
  /**
   * Uses another certificate from now on; open connections stay as they are.
   * @throws when the key does not fit it, or either can't be read; then nothing changes
   */
  renewCertificate(credentials: Credentials): void;
  /** Tells everyone, lets what was said be written and kept, and closes within seconds. */
  close(): Promise<void>;
}

/** Milliseconds for which a lost visitor's place is kept, unless set otherwise. */
const GRACE = 60_000;

const realRepeat: Timer = (milliseconds, run) => {
  const interval = setInterval(run, milliseconds).unref();
  return () => clearInterval(interval);
};

/** Milliseconds between two looks at all connections. */
const PATROL_INTERVAL = 1_000;

const silence: Journal = { note: () => {} };

/**
 * Opens a house and listens.
 * @throws the system's error when the address can't be had, with its `code`
 */
export async function startServer(settings: ServerSettings = {}): Promise<Server> {
  const { clock = Date.now, journal = silence, plan = standardPlan } = settings;
  const engine = settings.engine ?? memoryEngine(clock);
  const house = await House.open(
    {
      name: settings.name ?? "TestChat",
      version: settings.version ?? "0",
      inputStyle: settings.inputStyle ?? "strict",
      mainPlace: settings.mainPlace ?? "lobby",
      recentLines: settings.recentLines ?? 20,
      roomLimit: settings.roomLimit ?? 1_000,
      password: settings.password ?? "",
      grace: settings.grace ?? GRACE,
    },
    {
      engine,
      plan,
      clock,
      journal,
      timer: settings.timer ?? realTimer,
      newToken: randomUUID,
      digest: (secret) => createHash("sha256").update(secret).digest("base64url"),
      tick: new Tick({ soon: setImmediate, timer: settings.pace ?? realTimer }),
    },
  );
  const limits = { ...publicLimits, ...settings.limits };
  const reception = new Reception({
    house,
    limits,
    now: settings.now ?? (() => performance.now()),
    retransmissions: readRetransmissions,
  });
  const endPatrols = (settings.repeat ?? realRepeat)(PATROL_INTERVAL, () => {
    reception.patrol().catch((error: unknown) => {
      journal.note("error", "A patrol failed.", { error });
    });
  });
  const listeners: Listener[] = [];
  const open = (port: number, door: SecureDoor | undefined): Promise<number> => {
    const listener = new Listener({ reception, proxies: settings.proxies, door });
    listeners.push(listener);
    return listener.listen(port, settings.host ?? "127.0.0.1");
  };
  const close = async (farewell: string): Promise<void> => {
    const closed = listeners.map((listener) => listener.close());
    const endWaiting = reception.close();
    try {
      await house.close("shutdown", farewell);
    } finally {
      await Promise.all(closed);
      endWaiting();
      endPatrols();
    }
  };
  try {
    const { tls } = settings;
    const door = tls && new SecureDoor(reception, tls.credentials, tls.handshakeTimeout);
    const port = await open(settings.port ?? 0, undefined);
    const tlsPort = tls && (await open(tls.port, door));
    reception.ports = { plain: port, secure: tlsPort };
    return {
      house,
      port,
      tlsPort,
      renewCertificate: (credentials) => door?.renew(credentials),
      close: () => close(`${house.name} is closing. Goodbye.`),
    };
  } catch (error) {
    await close("");
    throw error;
  }
}
