// The outlet of a session whose connection is lost: what is pushed is in the log, or kept apart.
import type { Outlet } from "./outlet.ts";

export const nowhere: Outlet = {
  push: () => {},
  end: () => {},
  pauseInput: () => {},
  resumeInput: () => {},
  handOver: () => {},
};
