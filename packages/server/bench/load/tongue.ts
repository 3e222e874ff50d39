// How a member of the crowd speaks to what is measured.
import { TEA_PACKAGE, writeGmcp, writeTeaMessage } from "@tea-party/protocol";

/** The room that a house has everyone come to first. */
export const MAIN_ROOM = "lobby";

export interface Tongue {
  /**
   * What one sends to be in a room and nowhere else.
   * @param announced whether the yardstick tells the others, as a house always does
   */
  arrive(name: string, room: string, announced: boolean): Buffer;
  /** The last that one is told of being there. */
  arrivedMark(name: string): string;
  say(text: string): Buffer;
  /** Bytes of a said line as it is delivered; undefined where they are not always the same. */
  deliveredLength(name: string, text: string): number | undefined;
}

const DO_GMCP = Uint8Array.of(255, 253, 201);

/** A person at a telnet that answers no negotiation. */
const telnet: Tongue = {
  arrive: (name, room) => Buffer.from([...steps(name, room), "/ping"].map(ended).join("")),
  arrivedMark: () => "pong\r\n",
  say: (text) => Buffer.from(ended(`say ${text}`)),
  deliveredLength: (name, text) => ended(`${name}: ${text}`).length,
};

/** A program that asks for the package `Tea 1`. */
const program: Tongue = {
  arrive: (name, room) =>
    Buffer.concat([
      DO_GMCP,
      writeGmcp("Core.Hello", { client: "bench", version: "1" }),
      writeGmcp("Core.Supports.Set", [`${TEA_PACKAGE} 1`]),
      ...[...steps(name, room), "ping"].map((line) => input(`/${line}`)),
    ]),
  arrivedMark: () => `${TEA_PACKAGE}.Ponged`,
  say: (text) => Buffer.from(input(text)),
  deliveredLength: () => undefined,
};

/** One of the yardstick's peers, who writes his name before his words himself. */
const bare: Tongue = {
  arrive: (name, room, announced) =>
    Buffer.from(ended(announced ? `${room} ${name}` : `${room} ${name} quietly`)),
  arrivedMark: (name) => `${name} has entered the room.\r\n`,
  say: (text) => Buffer.from(ended(`p00000: ${text}`)),
  deliveredLength: (name, text) => ended(`${name}: ${text}`).length,
};

const tongues = { telnet, program, bare } as const;

export type TongueName = keyof typeof tongues;

export function tongueCalled(name: TongueName): Tongue {
  return tongues[name];
}

/** The commands that bring a newcomer into one room. */
function steps(name: string, room: string): readonly string[] {
  const login = `login ${name}`;
  return room === MAIN_ROOM ? [login] : [login, `join ${room}`, `leave ${MAIN_ROOM}`];
}

function ended(line: string): string {
  return `${line}\r\n`;
}

function input(text: string): Uint8Array {
  return writeTeaMessage({ type: "input", text });
}
