// A report as people read it, a line at a time.
import { GAP, LOSS } from "./missed.ts";
import type { OwnLine, Place, Report, Status } from "./report.ts";
import { type Told, told } from "./told.ts";
import { toldAgain } from "./told-again.ts";

export function reportWords(report: Report): readonly Told[] {
  switch (report.type) {
    case "conversations":
      return told(report.conversations.map(placeWords));
    case "lines":
      return pageWords(report);
    case "found": {
      const { words, number, count, line } = report;
      if (line === undefined)
        return told([`Nothing${count === 0 ? "" : " older"} was found for "${words}".`]);
      return [
        ...toldAgain(line),
        ...told([`That is ${number} of ${count}. /find goes on to older ones.`]),
      ];
    }
    case "queue":
      return told(report.lines.length === 0 ? ["Nothing waits."] : report.lines.map(ownLineWords));
    case "status":
      return told(statusWords(report));
    case "commands":
      return told(commandWords(report.commands));
    case "place":
      return told([`Now in ${labelOf(report.conversation)}${newsWords(report)}.`]);
    case "alert":
      return [];
    case "notice":
      return told(report.text.split("\n"));
  }
}

function pageWords({ lines, gaps, losses }: Extract<Report, { type: "lines" }>): readonly Told[] {
  return lines.flatMap((fact) => {
    const id = "id" in fact ? (fact.id ?? 0) : 0;
    const before = losses.includes(id) ? told([LOSS]) : [];
    return [...before, ...toldAgain(fact), ...(gaps.includes(id) ? told([GAP]) : [])];
  });
}

function labelOf(conversation: string): string {
  if (conversation === "") return "no room";
  return conversation.startsWith("@") ? `a talk with ${conversation.slice(1)}` : conversation;
}

function placeWords(place: Place): string {
  const here = place.here ? ", here" : "";
  const muted = place.muted ? ", muted" : "";
  return `${place.number} ${place.conversation || "the house"}${here}${newsWords(place)}${muted}`;
}

/** `, 3 unread, 1 of them for you`; nothing where nothing is new. */
function newsWords({ unread, mentions }: { readonly unread: number; readonly mentions: number }) {
  const forYou = mentions === 0 ? "" : `, ${mentions} of them for you`;
  return unread === 0 ? "" : `, ${unread} unread${forYou}`;
}

function ownLineWords({ conversation, typed, state, reason }: OwnLine): string {
  const why = reason === "" ? "" : `: ${reason.replace(/\s+/g, " ")}`;
  return `${state === "unsure" ? "queued" : state} for ${labelOf(conversation)}: "${typed}"${why}`;
}

function statusWords(status: Status): readonly string[] {
  const { host, port, tls, server, link, reason, lag, name, conversation } = status;
  const address = `${host} port ${port}${tls ? " by TLS" : ""}`;
  const round = lag === undefined ? "" : `, ${lag} ms away`;
  const how = link === "up" ? `${server === "" ? "connected" : server} at ${address}${round}` : "";
  const first = how || `${link === "connecting" ? "Connecting to" : "No link to"} ${address}`;
  const place = `You are ${name ?? "nobody yet"} in ${labelOf(conversation)}`;
  const people = status.members === 0 ? "" : `, ${status.members} here`;
  return [
    `${first}${reason === "" ? "" : `: ${reason}`}.`,
    `${place}${people}${status.muted ? ", muted" : ""}.`,
    ...(status.topic === "" ? [] : [`The topic is: ${status.topic}`]),
    ...(status.typing.length === 0 ? [] : [`Typing: ${status.typing.join(", ")}.`]),
  ];
}

function commandWords(commands: Extract<Report, { type: "commands" }>["commands"]) {
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  const rows = commands.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`);
  return ["This client takes, with the slash:", ...rows];
}
