// What crawlers and listings of MUDs are told of a house (MSSP).
import { charsetNames, type MsspVariables } from "@tea-party/protocol";
import type { House } from "../house/house.ts";

/** Where a house listens. */
export interface Ports {
  readonly plain: number;
  /** For TLS; undefined where it is not spoken. */
  readonly secure: number | undefined;
}

/** MSSP has the usual one last, and calls US-ASCII ASCII. */
const CHARSETS = charsetNames.map((name) => name.replace("US-", "")).toReversed();

export function msspVariables(house: House, { plain, secure }: Ports): MsspVariables {
  let players = 0;
  for (const session of house.sessions) if (session.name !== undefined) players++;
  return {
    NAME: house.name,
    PLAYERS: players,
    // MSSP wants the moment of opening, in seconds since 1970.
    UPTIME: Math.floor(house.openedAt / 1_000),
    PORT: plain,
    // Its name for TLS. Where there is none, the variable is left out.
    ...(secure !== undefined && { SSL: secure }),
    CODEBASE: `Tea Party ${house.version}`,
    FAMILY: "Custom",
    GAMEPLAY: "Social",
    LANGUAGE: "English",
    CHARSET: CHARSETS,
    ANSI: 1,
    "UTF-8": 1,
    "XTERM 256 COLORS": 1,
    "XTERM TRUE COLORS": 1,
    GMCP: 1,
    MCCP: 0,
    MXP: 0,
    VT100: 0,
  };
}
