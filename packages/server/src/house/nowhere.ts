// The outlet of a session whose connection is lost: what is pushed is in the log, or kept apart.
import { displayOf, unknownTerminal } from "@tea-party/protocol";
import type { Outlet } from "./outlet.ts";

export const nowhere: Outlet = {
  push: () => {},
  pushNews: () => {},
  end: () => {},
  prove: () => {},
  noteWrongPassword: () => {},
  pauseInput: () => {},
  resumeInput: () => {},
  answersFollow: () => {},
  hideTyping: () => {},
  showTyping: () => {},
  display: displayOf(unknownTerminal, {}),
  prefer: () => {},
  handOver: () => {},
};
