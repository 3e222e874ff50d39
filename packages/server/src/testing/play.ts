// Tests as transcripts: a script of who types what and who is told what, played over sockets.
import { expect } from "vitest";
import { type ServerSettings, startServer } from "../server.ts";
import { TelnetVisitor } from "./telnet-visitor.ts";

/** When every play takes place: 2026-11-23, 09:14 UTC. */
export const TEA_TIME = Date.UTC(2026, 10, 23, 9, 14);

const FAREWELL = "*** TestChat is closing. Goodbye.";
const DIRECTION = /^(?<who>\S+) (?<what>>|<|arrives|hangs up|drops|is shown out)(?: (?<line>.*))?$/;

export interface PlaySettings extends ServerSettings {
  /** Who is in the lobby when the play begins, in the order of coming. */
  readonly guests?: readonly string[];
}

/**
 * Plays a script in a house of its own and compares what happened with it, line by line:
 * `ann > say hi` is typed, `ann < ann: hi` is the next line she is told. Nobody may be told more
 * than the script says. Others: `ann arrives`, `hangs up`, `drops`, `is shown out`.
 */
export async function play(script: string, settings: PlaySettings = {}): Promise<void> {
  const { guests = [], ...serverSettings } = settings;
  const written = script
    .split("\n")
    .map((line) => line.trimStart())
    .filter((line) => line !== "");
  const happened: string[] = [];
  const server = await startServer({ clock: () => TEA_TIME, ...serverSettings });
  const stage = new Stage(server.port);
  try {
    for (const name of guests) await stage.bring(name);
    for (const line of written) {
      happened.push(await stage.perform(line));
      if (happened.at(-1) !== line) break;
    }
  } finally {
    await server.close();
  }
  happened.push(...(await stage.unexpected()));
  expect(happened.join("\n")).toBe(written.join("\n"));
}

class Stage {
  readonly #port: number;
  readonly #visitors = new Map<string, TelnetVisitor>();

  constructor(port: number) {
    this.#port = port;
  }

  async bring(name: string): Promise<void> {
    const visitor = await TelnetVisitor.loggedIn(this.#port, name);
    for (const other of this.#visitors.values()) await other.sees(`${name} has entered the room.`);
    this.#visitors.set(name, visitor);
  }

  /** Does what a line of the script says. @returns the line as it came true */
  async perform(direction: string): Promise<string> {
    const { who, what, line = "" } = DIRECTION.exec(direction)?.groups ?? {};
    if (who === undefined) throw new Error(`No direction: ${direction}`);
    if (what === "arrives") {
      this.#visitors.set(who, await TelnetVisitor.arrive(this.#port));
      return direction;
    }
    const visitor = this.#visitors.get(who);
    if (visitor === undefined) throw new Error(`${who} has not arrived: ${direction}`);
    switch (what) {
      case ">":
        visitor.type(line);
        return direction;
      case "hangs up":
        visitor.hangUp();
        return direction;
      case "drops":
        visitor.drop();
        this.#visitors.delete(who);
        return direction;
      default:
        return this.#read(who, visitor);
    }
  }

  async #read(who: string, visitor: TelnetVisitor): Promise<string> {
    try {
      const read = await visitor.reads();
      if (read !== undefined) return `${who} < ${read}`.trimEnd();
      this.#visitors.delete(who);
      return `${who} is shown out`;
    } catch {
      return `${who} waits in vain`;
    }
  }

  /** What the house still told those who stayed, beside its farewell. */
  async unexpected(): Promise<string[]> {
    const told: string[] = [];
    for (const [who, visitor] of this.#visitors) {
      const rest = await visitor.readsToTheEnd();
      const last = rest.pop();
      told.push(...rest.map((line) => `${who} < ${line}`));
      if (last !== FAREWELL) told.push(`${who} < ${last} (and no farewell)`);
    }
    return told;
  }
}
