// Facts for tests, with the dull fields filled in.
import type { CommandSummary, EventOf, LoggedEvent, TeaEvent } from "@tea-party/protocol";

/** 23 November 2026, 09:00 UTC. */
export const NINE = Date.UTC(2026, 10, 23, 9, 0);
const MINUTE = 60_000;

export function said(id: number, who: string, text: string, room = "parlour"): EventOf<"said"> {
  return { type: "said", id, time: NINE + id * MINUTE, room, who, text };
}

export function entered(id: number, who: string, room = "parlour"): EventOf<"entered"> {
  return { type: "entered", id, time: NINE + id * MINUTE, room, who };
}

export function left(id: number, who: string, room = "parlour"): EventOf<"left"> {
  return { type: "left", id, time: NINE + id * MINUTE, room, who };
}

export function joined(
  room: string,
  members: readonly string[],
  recent: readonly LoggedEvent[] = [],
): EventOf<"joined"> {
  return {
    type: "joined",
    time: NINE,
    room,
    topic: "",
    members: members.map((name) => ({ name })),
    recent: [...recent],
  };
}

export const welcomed: TeaEvent = {
  type: "welcomed",
  time: NINE,
  server: "TestChat",
  version: "0.1.0",
};

export function commands(...names: readonly string[]): EventOf<"commandsOffered"> {
  return { type: "commandsOffered", time: NINE, commands: names.map(commandOf) };
}

/** `say <text>` and the like: the usage tells the arguments. */
function commandOf(usage: string): CommandSummary {
  const [name = "", ...words] = usage.split(" ");
  return {
    name,
    aliases: [],
    usage,
    summary: `What ${name} does.`,
    arguments: words.map((word) => ({
      name: word.slice(1, -1),
      kind: word === "<text>" || word === "[text]" ? "rest" : "word",
      optional: word.startsWith("["),
    })),
  };
}

/** What a server states to a visitor it lets in. */
export function entrance(
  name: string,
  room: string,
  members: readonly string[],
  recent: readonly LoggedEvent[] = [],
): readonly TeaEvent[] {
  return [
    { type: "loggedIn", time: NINE, name },
    commands("say <text>", "look", "join <room>", "tell <who> <text>", "logout", "time"),
    joined(room, members, recent),
    { type: "moved", time: NINE, room },
  ];
}
