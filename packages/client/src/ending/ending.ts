// How a run of the client ended: its exit code, and the one line that is left on the terminal.
import { HOUSE } from "../core/model/conversation.ts";
import type { Model } from "../core/model/model.ts";
import type { CrashLog } from "./crash-log.ts";

export interface Ending {
  /** 0 when all is well. */
  readonly code: number;
  readonly line: string;
}

/** The reader left, or gave up on a server that never answered. */
export function leavingEnding({ address, serverName, link, conversations }: Model): Ending {
  const place = `${address.host} port ${address.port}`;
  // A text server may have no name, but it says something.
  const hasAnswered = serverName !== "" || conversations.get(HOUSE)?.lines.length !== 0;
  if (!hasAnswered) {
    const reason = "reason" in link ? link.reason : "no answer yet";
    return { code: 1, line: `Could not reach ${place}: ${reason}.` };
  }
  const name = serverName === "" ? place : `${serverName} at ${place}`;
  const reason = link.state === "ended" && link.reason !== "logged out" ? `: ${link.reason}` : "";
  return { code: 0, line: `Left ${name}${reason}.` };
}

export function signalEnding(signal: NodeJS.Signals): Ending {
  return { code: 1, line: `Stopped by ${signal}.` };
}

/**
 * What nobody caught: the terminal went away under us, or a mistake of ours, of which the first
 * line is told and the rest written down.
 */
export function errorEnding(error: unknown, log: CrashLog): Ending {
  if (isTerminalGone(error)) return { code: 1, line: "The terminal is gone." };
  const text = error instanceof Error ? error.message : String(error);
  const [first = ""] = text.split("\n");
  const path = log(error);
  const rest = path === undefined ? "" : ` The rest is in ${path}`;
  return { code: 1, line: `The client stopped because of a mistake of its own: ${first}.${rest}` };
}

/** A closed window answers EIO, a closed pipe EPIPE. */
function isTerminalGone(error: unknown): boolean {
  const { code = "" } = Object(error) as NodeJS.ErrnoException;
  return code === "EIO" || code === "EPIPE";
}
