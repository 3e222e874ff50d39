// The embedded engine as tests open it, set otherwise where a test says so.
import {
  type EmbeddedOptions,
  type EmbeddedParts,
  openEmbeddedEngine,
} from "../engines/embedded/embedded-engine.ts";
import type { Engine } from "../engines/engine.ts";
import { keepEverything } from "../engines/retention.ts";

export function openEmbedded(
  folder: string,
  options: Partial<EmbeddedOptions & EmbeddedParts> = {},
): Promise<Engine> {
  const settings = {
    durability: "normal",
    retention: keepEverything,
    clock: Date.now,
    // Nothing that is to happen later happens during a test.
    timer: () => () => {},
    journal: { note: () => {} },
    ...options,
  } as const;
  return openEmbeddedEngine({ folder, ...settings }, settings);
}
