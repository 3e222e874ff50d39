// What a visitor may set for himself, each a record.
import type { Session } from "../house/session.ts";

export interface Setting {
  readonly choices: readonly string[];
  read(session: Session): string;
  /** @returns false when the value is none of the choices */
  change(session: Session, value: string): boolean;
}

const input: Setting = {
  choices: ["strict", "talk"],
  read: (session) => session.inputStyle,
  change(session, value) {
    if (value !== "strict" && value !== "talk") return false;
    session.inputStyle = value;
    return true;
  },
};

export const settings: ReadonlyMap<string, Setting> = new Map([["input", input]]);
