// An engine under test, for the contracts.
import type { Clock } from "../house/clock.ts";
import type { Engine } from "./engine.ts";

/** Where an engine under test keeps its things: fresh for each test. */
export interface Grounds {
  /** Opens the engine; after `close`, opens it again on what it kept. */
  open(clock: Clock): Promise<Engine>;
  dispose(): Promise<void>;
}

export interface EngineKind {
  readonly name: string;
  /** Whether what was kept is there after closing and opening again. */
  readonly isDurable: boolean;
  readonly prepare: () => Promise<Grounds>;
}
