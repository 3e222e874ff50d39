// The visitors that end-to-end tests share with the server's own.

export { ProgramVisitor } from "./program-visitor.ts";
export { TelnetVisitor } from "./telnet-visitor.ts";
