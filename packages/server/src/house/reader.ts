// A reader: one person on all of his devices, and how far he has read.
import { ReadMarks } from "../engines/read-marks.ts";
import type { Session } from "./session.ts";

export class Reader {
  /** What the house calls him by his key; undefined when he has given none. */
  readonly identity: string | undefined;
  readonly marks = new ReadMarks();
  /** His visits of the moment: one for each device. */
  readonly sessions = new Set<Session>();

  constructor(identity: string | undefined) {
    this.identity = identity;
  }
}
