// What an update gives: the next model, and what the client is to do about it.
import type { TeaRequest } from "@tea-party/protocol";
import type { Model } from "../model/model.ts";
import type { SettingName } from "../settings/settings.ts";

export type Effect =
  | { readonly type: "dial" }
  | { readonly type: "hangUp"; readonly reason: string }
  | { readonly type: "request"; readonly request: TeaRequest }
  /** A line for a server that reads text. */
  | { readonly type: "line"; readonly text: string }
  | { readonly type: "ping" }
  /** What was exported is to be written into a new file. */
  | { readonly type: "save"; readonly file: string; readonly lines: readonly string[] }
  /** A setting was changed: the next run is to know. */
  | { readonly type: "keepSetting"; readonly name: SettingName; readonly value: string }
  /** Our side of the connection is closed, the server closes its own. */
  | { readonly type: "finish" }
  /** Something for the reader's eyes was said; the screen decides how loud to be. */
  | { readonly type: "alert"; readonly who: string; readonly text: string }
  /** We have left, or have nothing to leave: the program can end. */
  | { readonly type: "quit" };

export type Step = readonly [model: Model, ...effects: Effect[]];

/** Runs one update after another on the same model, and gathers what is to be done. */
export function inTurn(model: Model, ...updates: readonly ((model: Model) => Step)[]): Step {
  const effects: Effect[] = [];
  let current = model;
  for (const update of updates) {
    const [next, ...more] = update(current);
    current = next;
    effects.push(...more);
  }
  return [current, ...effects];
}
