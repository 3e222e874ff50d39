// Rooms as MUD clients know them: the channels of GMCP's package Comm.Channel.
import type { TeaEvent } from "../events/events.ts";
import { writeGmcp } from "../telnet/options/gmcp.ts";
import { phrase } from "./phrases.ts";

const NOTHING = new Uint8Array(0);

/** A channel a visitor may listen to, and the command by which he speaks there. */
export interface Channel {
  readonly name: string;
  readonly caption: string;
  readonly command: string;
}

/** Talk as `Comm.Channel.Text`, beside its line of text; nothing for any other fact. */
export function writeChannelMessages(event: TeaEvent): Uint8Array {
  if (event.type !== "said" && event.type !== "acted") return NOTHING;
  // The whole line, as other games send it: capture windows show it as it comes.
  const text = phrase(event).join("\n");
  return writeGmcp("Comm.Channel.Text", { channel: event.room, talker: event.who, text });
}
