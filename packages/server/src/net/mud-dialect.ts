// What a MUD client's visitor is told privately: text, and beside it the GMCP messages by which
// such clients know who is playing and which channels there are.
import { type Channel, type PrivateDialect, type TeaEvent, writeGmcp } from "@tea-party/protocol";
import type { Session } from "../house/session.ts";

/** What a connection shows of itself to its GMCP side. */
export interface GmcpPeer {
  readonly session: Session;
  readonly packages: ReadonlySet<string>;
}

/** The client's ids of the lines that Char.Login.Credentials make begin with this. */
export const LOGIN_LINE = "char.login:";

export function mudDialect(peer: GmcpPeer, here: PrivateDialect): PrivateDialect {
  return {
    name: `${here.name} beside GMCP`,
    encode: (event) => Buffer.concat([here.encode(event), ...messagesFor(peer, event)]),
  };
}

/** The rooms a visitor is a member of, as channels. */
export function channelsOf(session: Session): readonly Channel[] {
  return Array.from(session.memberships, ({ name }) => ({ name, caption: name, command: "say" }));
}

function messagesFor({ session, packages }: GmcpPeer, event: TeaEvent): readonly Uint8Array[] {
  switch (event.type) {
    case "loggedIn":
      if (!packages.has("char")) return [];
      return [writeGmcp("Char.Name", { name: event.name, fullname: event.name })];
    case "nameGiven":
      if (!packages.has("char")) return [];
      return [writeGmcp("Char.Login.Result", { success: true })];
    case "joined":
    case "moved":
    case "parted":
      if (!packages.has("comm.channel")) return [];
      return [writeGmcp("Comm.Channel.List", channelsOf(session))];
    case "accepted":
      if (!event.line.startsWith(LOGIN_LINE)) return [];
      return [writeGmcp("Char.Login.Result", { success: true })];
    case "refused":
      if (!event.line?.startsWith(LOGIN_LINE)) return [];
      return [writeGmcp("Char.Login.Result", { success: false, message: event.text })];
    default:
      return [];
  }
}
