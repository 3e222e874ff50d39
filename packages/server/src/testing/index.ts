// What end-to-end tests share with the server's own.

export { makeCredentials } from "../net/certificates.ts";
export { openEmbedded } from "./embedded.ts";
export { ProgramVisitor } from "./program-visitor.ts";
export { TelnetVisitor } from "./telnet-visitor.ts";
