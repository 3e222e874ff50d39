// What end-to-end tests share with the client's own.

export type { Kept } from "../core/keeping/kept.ts";
export { type OpenClient, openClient } from "./open-client.ts";
export { PseudoTerminal, type TerminalSize } from "./pseudo-terminal.ts";
