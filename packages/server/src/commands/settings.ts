// What a visitor may set for himself, each a record.
import { charsetNames, colourDepths } from "@tea-party/protocol";
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

const colour: Setting = {
  choices: colourDepths,
  read: (session) => session.display.colour,
  change(session, value) {
    const depth = colourDepths.find((known) => known === value);
    if (depth === undefined) return false;
    session.prefer({ colour: depth });
    return true;
  },
};

const charset: Setting = {
  choices: charsetNames.map((name) => name.toLowerCase()),
  read: (session) => session.display.charset.toLowerCase(),
  change(session, value) {
    const name = charsetNames.find((known) => known.toLowerCase() === value);
    if (name === undefined) return false;
    session.prefer({ charset: name });
    return true;
  },
};

/** A setting that is on or off. */
function toggle(name: "wrap" | "plain"): Setting {
  return {
    choices: ["on", "off"],
    read: (session) => (session.display[name] ? "on" : "off"),
    change(session, value) {
      if (value !== "on" && value !== "off") return false;
      session.prefer({ [name]: value === "on" });
      return true;
    },
  };
}

export const settings: ReadonlyMap<string, Setting> = new Map([
  ["input", input],
  ["colour", colour],
  ["wrap", toggle("wrap")],
  ["plain", toggle("plain")],
  ["charset", charset],
]);
