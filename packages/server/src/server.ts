// A house with its door: what the program, examples and tests start and stop.
import { randomUUID } from "node:crypto";
import type { Engine } from "./engines/engine.ts";
import { memoryEngine } from "./engines/memory/memory-engine.ts";
import type { Clock } from "./house/clock.ts";
import { House, type HouseOptions, type Plan } from "./house/house.ts";
import type { Journal } from "./house/journal.ts";
import { Tick } from "./house/tick.ts";
import type { Timer } from "./house/timer.ts";
import { Listener } from "./net/listener.ts";
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
  readonly journal?: Journal;
}

export interface Server {
  readonly house: House;
  /** The port it listens on. */
  readonly port: number;
  /** Tells everyone, lets what was said be written and kept, and closes within seconds. */
  close(): Promise<void>;
}

/** Milliseconds for which a lost visitor's place is kept, unless set otherwise. */
const GRACE = 60_000;

const realTimer: Timer = (milliseconds, run) => {
  const timeout = setTimeout(run, milliseconds);
  return () => clearTimeout(timeout);
};

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
      tick: new Tick(setImmediate),
    },
  );
  const listener = new Listener(house);
  try {
    const port = await listener.listen(settings.port ?? 0, settings.host ?? "127.0.0.1");
    return { house, port, close: () => close(house, listener) };
  } catch (error) {
    await house.close("shutdown", "");
    throw error;
  }
}

async function close(house: House, listener: Listener): Promise<void> {
  const closed = listener.close();
  await house.close("shutdown", `${house.name} is closing. Goodbye.`);
  await closed;
}
