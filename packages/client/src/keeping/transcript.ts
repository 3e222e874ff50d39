// A log of what is said and done, in lines for people, at the end of a file.
import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { Witness } from "../core/client.ts";
import { HOUSE, newConversation } from "../core/model/conversation.ts";
import type { Model } from "../core/model/model.ts";
import type { Action } from "../core/update/action.ts";
import { plainTeller } from "../plain/teller.ts";
import type { Told } from "../plain/told.ts";

/** @param path is made if need be, for nobody but its owner */
export function openTranscript(path: string): Witness {
  let isBroken = false;
  let hasFolder = false;
  return (action, before, after) => {
    if (isBroken) return;
    const now = Date.now();
    const { out = [] } = heard.has(action.type) ? plainTeller(action, before, after, now) : {};
    const written = [...out, ...typed(before, after)];
    if (written.length === 0) return;
    try {
      if (!hasFolder) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      hasFolder = true;
      // Swedish writes dates as ISO 8601 does, and in the reader's own time zone.
      const day = (time: number) => new Date(time).toLocaleDateString("sv");
      const lines = written.map(({ text, time = now }) => `${day(time)} ${text}\n`);
      appendFileSync(path, lines.join(""), { mode: 0o600 });
    } catch {
      // A full disk must not end a conversation.
      isBroken = true;
    }
  };
}

const heard: ReadonlySet<Action["type"]> = new Set([
  "factReceived",
  "lineReceived",
  "promptReceived",
]);

/** What went to a server that shows nobody what he typed, as it stands among what it printed. */
function typed(before: Model, after: Model): readonly Told[] {
  const { lines } = after.conversations.get(HOUSE) ?? newConversation(HOUSE);
  const known = before.conversations.get(HOUSE)?.lines;
  if (!after.isLineServer || lines === known) return [];
  const sent: Told[] = [];
  for (const line of lines.backwards()) {
    if (line.position <= (known?.last?.position ?? 0)) break;
    if (line.kind === "sent") sent.unshift({ text: `${line.who} ${line.text}`, time: line.time });
  }
  return sent;
}
