// A client without a face on a held clock, and what happens to it.
import { Client } from "../core/client.ts";
import type { Memory } from "../core/keeping/memory.ts";
import type { Model } from "../core/model/model.ts";
import type { TlsTrust } from "../core/tls.ts";
import type { Action } from "../core/update/action.ts";
import { HeldClock } from "./held-clock.ts";
import { visiting } from "./visiting.ts";

export interface OpenClient {
  readonly client: Client;
  readonly clock: HeldClock;
  /** Settles as soon as the model is so. */
  until(isSo: (model: Model) => boolean): Promise<Model>;
}

export interface OpenClientOptions {
  readonly memory?: Memory;
  readonly tls?: TlsTrust;
  readonly key?: string;
  /** Tells the lines of this run from those of another. */
  readonly instance?: string;
}

export function openClient(
  port: number,
  name?: string,
  options: OpenClientOptions = {},
): OpenClient {
  const clock = new HeldClock();
  const waiting = new Set<(action: Action, model: Model) => void>();
  const client = new Client(
    { ...visiting(port, clock, name), ...options },
    {
      alerted: () => {},
      left: () => {},
      happened: (action, _before, after) => {
        for (const look of waiting) look(action, after);
      },
    },
  );
  client.start();
  return {
    client,
    clock,
    until: (isSo) =>
      new Promise((resolve) => {
        if (isSo(client.store.model)) return resolve(client.store.model);
        const look = (_action: Action, model: Model) => {
          if (!isSo(model)) return;
          waiting.delete(look);
          resolve(model);
        };
        waiting.add(look);
      }),
  };
}
