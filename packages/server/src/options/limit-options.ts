// How much peers may ask of the server. What each limit does is in docs/operations.md.
import { type NetLimits, publicLimits } from "../net/limits.ts";
import { type Option, wholeNumber } from "./option.ts";

/** Seconds: the longest silence after which Linux probes a peer (MAX_TCP_KEEPIDLE), nine hours. */
const LONGEST = 32_767;

function limit(
  value: keyof NetLimits,
  unit: string,
  most: number,
  summary: string,
): Option<number> {
  return {
    initial: String(publicLimits[value]),
    value: unit,
    summary: `${summary}; 0 means no limit`,
    expected: `a whole number from 0 to ${most}`,
    read: wholeNumber(0, most),
  };
}

const number = (value: keyof NetLimits, summary: string) =>
  limit(value, "NUMBER", 1_000_000, summary);

const seconds = (value: keyof NetLimits, summary: string) =>
  limit(value, "SECONDS", LONGEST, summary);

/** The limits as options say them. */
export function limitsOf(
  options: {
    readonly [Name in keyof typeof limitOptions]: number;
  },
): NetLimits {
  return {
    maxConnections: options["max-connections"],
    maxPerAddress: options["max-per-address"],
    maxNewcomers: options["max-newcomers"],
    connectRate: options["connect-rate"],
    loginTimeout: options["login-timeout"],
    wrongPasswords: options["wrong-passwords"],
    floodRate: options["flood-rate"],
    floodBurst: options["flood-burst"],
    sendQueue: options["send-queue"],
    sendTimeout: options["send-timeout"],
    idleProbe: options["idle-probe"],
  };
}

export const limitOptions = {
  "max-connections": number("maxConnections", "connections at one time"),
  "max-per-address": number(
    "maxPerAddress",
    "connections at one time from one address (IPv6: one /64), loopback aside",
  ),
  "max-newcomers": number("maxNewcomers", "connections at one time that have not logged in"),
  "connect-rate": number("connectRate", "new connections a second"),
  "login-timeout": seconds("loginTimeout", "how long a visitor may take to log in"),
  "wrong-passwords": number(
    "wrongPasswords",
    "wrong passwords a minute from one address (IPv6: one /64), loopback aside",
  ),
  "flood-rate": number("floodRate", "lines a second from one connection, beyond its burst"),
  "flood-burst": number("floodBurst", "lines that one connection may send at once"),
  "send-queue": limit(
    "sendQueue",
    "BYTES",
    1_073_741_824,
    "what may wait for a slow reader before he misses what rooms say",
  ),
  "send-timeout": seconds("sendTimeout", "how long a reader may take nothing of what waits"),
  "idle-probe": seconds(
    "idleProbe",
    "silence after which a connection is probed, and then cut off if it is dead",
  ),
} as const;
