// What crawlers and listings of MUDs are told of a house (MSSP).
import { charsetNames, type MsspVariables } from "@tea-party/protocol";
import type { House } from "../house/house.ts";

/** @param port where this connection came in */
export function msspVariables(house: House, port: number): MsspVariables {
  let players = 0;
  for (const session of house.sessions) if (session.name !== undefined) players++;
  return {
    NAME: house.name,
    PLAYERS: players,
    // MSSP wants the moment of opening, in seconds since 1970.
    UPTIME: Math.floor(house.openedAt / 1_000),
    PORT: port,
    CODEBASE: `Tea Party ${house.version}`,
    FAMILY: "Custom",
    GAMEPLAY: "Social",
    LANGUAGE: "English",
    CHARSET: charsetNames,
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
