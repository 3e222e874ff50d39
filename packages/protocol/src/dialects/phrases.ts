// How each fact reads to a person, a list of lines each. The compiler insists on every row.
// No line but `name: words` begins with one word and a colon, so that nobody can take a name
// and speak as the house.
import type { EventName, EventOf, LoggedEvent, TeaEvent } from "../events/events.ts";
import type { CommandSummary, Person } from "../events/kinds.ts";

type Phrases = { readonly [Name in EventName]: (event: EventOf<Name>) => readonly string[] };

const NOTHING: readonly string[] = [];

const phrases: Phrases = {
  said: (event) => event.text.split("\n").map((line) => `${event.who}: ${line}`),
  acted: (event) => [`* ${event.who} ${event.text}`],
  entered: (event) => [`${event.who} has entered the room.`],
  left: (event) => [`${event.who} has left the room.`],
  renamed: (event) => [`${event.who} is now known as ${event.to}.`],
  topicSet: (event) =>
    event.topic === ""
      ? [`${event.who} has cleared the topic.`]
      : [`${event.who} has set the topic to: ${event.topic}`],

  typing: () => NOTHING,
  wentAway: (event) => [`${event.who} is away${event.reason === "" ? "." : `: ${event.reason}`}`],
  cameBack: (event) => [`${event.who} is back.`],

  welcomed: (event) => [`Welcome to ${event.server}`],
  loggedIn: () => NOTHING,
  sessionOpened: () => NOTHING,
  commandsOffered: () => NOTHING,
  joined: (event) => [...topicLines(event.topic), ...datedLines(event.recent)],
  moved: (event) => (event.from === undefined ? NOTHING : [`You are now in ${event.room}.`]),
  parted: (event) => [`You have left ${event.room}.`],
  told: (event) => event.text.split("\n").map((line) => `${event.from} tells you: ${line}`),
  sent: (event) => {
    const to = personLine({ name: event.to, away: event.away });
    return event.text.split("\n").map((line) => `You tell ${to}: ${line}`);
  },
  refused: (event) => event.text.split("\n"),
  accepted: () => NOTHING,
  membersListed: (event) => ["The following are in this room:", ...event.members.map(personLine)],
  peopleListed: (event) => ["The following are logged in:", ...event.people.map(personLine)],
  roomsListed: (event) => [
    "The rooms of this house:",
    ...event.rooms.map((room) => {
      const people = room.members === 1 ? "1 person" : `${room.members} people`;
      const topic = room.topic === "" ? "" : ` - ${room.topic}`;
      return `${room.joined ? "* " : "  "}${room.name} (${people})${topic}`;
    }),
  ],
  caughtUp: (event) => datedLines(event.lines),
  historyListed: (event) => {
    const oldest = event.lines[0];
    if (oldest === undefined) return ["There is nothing further back."];
    return [
      ...datedLines(event.lines),
      event.more
        ? `Use "history before ${oldest.id}" to read further back.`
        : "That is where it begins.",
    ];
  },
  commandsListed: (event) => helpLines(event.commands),
  commandDescribed: ({ command }) => [
    `  ${command.usage}`,
    `  ${command.summary}`,
    ...(command.aliases.length > 0 ? [`  Also called ${command.aliases.join(", ")}.`] : []),
  ],
  topicTold: (event) =>
    event.topic === "" ? [`${event.room} has no topic.`] : topicLines(event.topic),
  timeTold: (event) => [
    `It is ${new Date(event.time).toISOString().slice(0, 19).replace("T", " ")} UTC.`,
    `This house has been open for ${duration(event.uptime)}.`,
  ],
  ponged: () => ["pong"],
  settingTold: (event) => [
    `${event.setting} is ${event.value} (it can be ${event.choices.join(" or ")}).`,
  ],
  announced: (event) => [`*** ${event.text}`],
  closed: (event) => (event.text === "" ? NOTHING : [`*** ${event.text}`]),
};

/** The lines, without their ends, that tell a person of this fact. */
export function phrase(event: TeaEvent): readonly string[] {
  return (phrases[event.type] as (event: TeaEvent) => readonly string[])(event);
}

function personLine(person: Person): string {
  if (person.away === undefined) return person.name;
  return person.away === "" ? `${person.name} (away)` : `${person.name} (away: ${person.away})`;
}

function topicLines(topic: string): readonly string[] {
  return topic === "" ? NOTHING : [`The topic is: ${topic}`];
}

/** Older lines, each with its time, under a heading for each day. */
function datedLines(events: readonly LoggedEvent[]): readonly string[] {
  let day = "";
  return events.flatMap((event) => {
    const [date = "", clock = ""] = new Date(event.time).toISOString().split("T");
    const heading = date === day ? [] : [`--- ${date} (times are UTC) ---`];
    day = date;
    return [...heading, ...phrase(event).map((line) => `[${clock.slice(0, 5)}] ${line}`)];
  });
}

function helpLines(commands: readonly CommandSummary[]): readonly string[] {
  const width = Math.max(...commands.map((command) => command.usage.length));
  return [
    "What you can do here:",
    ...commands.map((command) => `  ${command.usage.padEnd(width)}  ${command.summary}`),
    "A line that starts with / is always a command; // says a slash.",
  ];
}

/** Seconds in the two largest units that say enough: "3 days 4 hours". */
function duration(seconds: number): string {
  const units: readonly [number, string][] = [
    [Math.floor(seconds / 86_400), "day"],
    [Math.floor(seconds / 3_600) % 24, "hour"],
    [Math.floor(seconds / 60) % 60, "minute"],
    [seconds % 60, "second"],
  ];
  const first = units.findIndex(([count]) => count > 0);
  return units
    .slice(first) // -1 when all are 0: the last unit, seconds
    .slice(0, 2)
    .filter(([count], index) => count > 0 || index === 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? "" : "s"}`)
    .join(" ");
}
