// Why the house closes a connection of its own accord: a code for programs, a sentence for people.
import type { Stranger } from "./first-bytes.ts";

export interface Dismissal {
  readonly code: string;
  readonly text: string;
}

export const tooSlow: Dismissal = {
  code: "too-slow",
  text: "You did not read what you were sent for too long. Goodbye.",
};

export const strangers: Readonly<Record<Stranger, Dismissal>> = {
  http: { code: "not-http", text: "This is a chat for telnet and MUD clients. It speaks no HTTP." },
  tls: { code: "not-tls", text: "This port speaks no TLS." },
};

export const noMoreTries: Dismissal = {
  code: "wrong-password",
  text: "That was your last try. Goodbye.",
};

/** @param timeout seconds */
export function loginTooLate(timeout: number): Dismissal {
  return {
    code: "login-timeout",
    text: `You did not log in within ${timeout} seconds. Goodbye.`,
  };
}

/** Said at the door, to who does not come in. */
export const refusedEntry = {
  full: { code: "too-many-connections", text: "This house is full. Please try again later." },
  address: {
    code: "too-many-from-address",
    text: "There are too many connections from your address. Close one first.",
  },
  passwords: {
    code: "too-many-wrong-passwords",
    text: "Too many wrong passwords came from your address. Please try again in a minute.",
  },
  rate: {
    code: "connecting-too-fast",
    text: "Too many people are coming in at once. Please try again in a moment.",
  },
  newcomers: {
    code: "too-many-newcomers",
    text: "Too many people are about to log in. Please try again in a moment.",
  },
} as const satisfies Record<string, Dismissal>;
