// A log of what is said and done, in lines for people, at the end of a file.
import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Witness } from "../core/client.ts";
import { plainTeller } from "../plain/teller.ts";

/** @param path is made if need be, for nobody but its owner */
export function openTranscript(path: string): Witness {
  let isBroken = false;
  let hasFolder = false;
  return (action, before, after) => {
    if (isBroken || (action.type !== "factReceived" && action.type !== "lineReceived")) return;
    const now = Date.now();
    const { out = [] } = plainTeller(action, before, after, now);
    if (out.length === 0) return;
    try {
      if (!hasFolder) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      hasFolder = true;
      // Swedish writes dates as ISO 8601 does, and in the reader's own time zone.
      const day = (time: number) => new Date(time).toLocaleDateString("sv");
      const lines = out.map(({ text, time = now }) => `${day(time)} ${text}\n`);
      appendFileSync(path, lines.join(""), { mode: 0o600 });
    } catch {
      // A full disk must not end a conversation.
      isBroken = true;
    }
  };
}
