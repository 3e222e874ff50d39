// Telnet's bytes by name (RFC 854, RFC 885).

export const EOR = 239;
export const SE = 240;
export const NOP = 241;
export const BRK = 243;
export const IP = 244;
export const AO = 245;
export const AYT = 246;
export const EC = 247;
export const EL = 248;
export const GA = 249;
export const SB = 250;
export const WILL = 251;
export const WONT = 252;
export const DO = 253;
export const DONT = 254;
export const IAC = 255;

/** The four words of option negotiation. */
export type Verb = typeof WILL | typeof WONT | typeof DO | typeof DONT;

/** The two-byte commands a peer may send outside of negotiation. */
export type TelnetCommand =
  | typeof EOR
  | typeof NOP
  | typeof BRK
  | typeof IP
  | typeof AO
  | typeof AYT
  | typeof EC
  | typeof EL
  | typeof GA;
