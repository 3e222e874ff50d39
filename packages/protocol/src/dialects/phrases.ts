// How each fact reads to a person, a list of lines each. The compiler insists on every row.
// No line but `name: words` begins with one word and a colon, so that nobody can take a name
// and speak as the house.
import type { EventName, EventOf, LoggedEvent, TeaEvent } from "../events/events.ts";
import {
  duration,
  helpLines,
  jsonLine,
  keptLines,
  linesOfYours,
  NOTHING,
  personLine,
  topicLines,
} from "./phrase-parts.ts";
import { decorated, type Style } from "./style.ts";

type Phrases = {
  readonly [Name in EventName]: (event: EventOf<Name>, style: Style) => readonly string[];
};

const phrases: Phrases = {
  said: ({ who, text }, { name }) =>
    text.includes("\n")
      ? text.split("\n").map((line) => `${name(who)}: ${line}`)
      : [`${name(who)}: ${text}`],
  acted: ({ who, text }, { name }) => [`* ${name(who)} ${text}`],
  entered: ({ who }, { name }) => [`${name(who)} has entered the room.`],
  left: ({ who }, { name }) => [`${name(who)} has left the room.`],
  renamed: ({ who, to }, { name }) => [`${name(who)} is now known as ${name(to)}.`],
  topicSet: ({ who, topic }, { name }) =>
    topic === ""
      ? [`${name(who)} has cleared the topic.`]
      : [`${name(who)} has set the topic to: ${topic}`],
  // What is on paper already can't be taken back, and a thousand lines would be a thousand words.
  erased: () => NOTHING,

  typing: () => NOTHING,
  wentAway: ({ who, reason }, { name }) => [
    `${name(who)} is away${reason === "" ? "." : `: ${reason}`}`,
  ],
  cameBack: ({ who }, { name }) => [`${name(who)} is back.`],

  welcomed: (event) => [`Welcome to ${event.server}`],
  loggedIn: () => NOTHING,
  nameGiven: (event, { name }) => [
    `The connection that had the name ${name(event.name)} is gone. You are in.`,
  ],
  sessionOpened: () => NOTHING,
  readMarked: () => NOTHING,
  // The prompt itself is the connection's to write, since it ends in no line end.
  secretAsked: () => NOTHING,
  commandsOffered: () => NOTHING,
  joined: (event, style) => [
    ...(event.from === undefined ? NOTHING : [`You are now in ${style.room(event.room)}.`]),
    ...topicLines(event.topic),
    ...keptLines(event.kept),
    ...datedLines(event.recent, style),
  ],
  moved: ({ room, from }, style) =>
    from === undefined ? NOTHING : [`You are now in ${style.room(room)}.`],
  parted: ({ room }, style) => [`You have left ${style.room(room)}.`],
  told: ({ from, text }, { name }) =>
    text.split("\n").map((line) => `${name(from)} tells you: ${line}`),
  sent: (event, style) => {
    const to = personLine({ name: event.to, away: event.away }, style);
    return event.text.split("\n").map((line) => `You tell ${to}: ${line}`);
  },
  refused: (event) => event.text.split("\n"),
  accepted: () => NOTHING,
  membersListed: ({ members }, style) => [
    "The following are in this room:",
    ...members.map((person) => personLine(person, style)),
  ],
  peopleListed: ({ people }, style) => [
    "The following are logged in:",
    ...people.map((person) => personLine(person, style)),
  ],
  roomsListed: ({ rooms }, style) => [
    "The rooms of this house:",
    ...rooms.map(({ name, topic, members, joined }) => {
      const people = members === 1 ? "1 person" : `${members} people`;
      const about = topic === "" ? "" : ` - ${topic}`;
      return style.entry(`${style.room(name)} (${people})${about}`, joined);
    }),
  ],
  caughtUp: ({ lines }, style) => datedLines(lines, style),
  historyListed: (event, style) => {
    const [oldest] = event.lines;
    const newest = event.lines.at(-1);
    if (oldest === undefined || newest === undefined) {
      return [event.onwards ? "There is nothing since." : "There is nothing further back."];
    }
    if (event.onwards) {
      return [
        ...datedLines(event.lines, style),
        event.more ? `Use "history after ${newest.id}" to read on.` : "That is all until now.",
      ];
    }
    return [
      ...datedLines(event.lines, style),
      event.more
        ? `Use "history before ${oldest.id}" to read further back.`
        : "That is where it begins.",
    ];
  },
  searchListed: ({ asked, lines, more }, style) => {
    const oldest = lines.at(-1);
    if (oldest === undefined) return [`Nothing was found for "${asked}".`];
    return [
      ...datedLines(lines, style, (event) => `[${style.room(event.room)}] `),
      more ? `Use "search before:${oldest.id} ${asked}" to find older lines.` : "That is all.",
    ];
  },
  keyTold: ({ key }) => [
    "What you say is yours by this secret:",
    `  ${key}`,
    'Keep it, and tell nobody. "key" with it behind shows it to the house in another visit.',
  ],
  ownListed: ({ lines, onwards, more }) => {
    const next = onwards ? lines.at(-1) : lines[0];
    const further = `Use "export ${onwards ? "after" : "before"} ${next?.id}" to read on.`;
    return [...lines.map(jsonLine), more ? further : "That is all you said that is kept."];
  },
  eraseAsked: ({ count, confirm }) => [
    `That would erase ${linesOfYours(count)} for good: nobody could bring them back.`,
    `Use "${confirm}" to do it.`,
  ],
  linesErased: ({ count }) => [`Erased for good: ${linesOfYours(count)}.`],
  commandsListed: ({ commands }, style) => helpLines(commands, style),
  commandDescribed: ({ command }) => [
    `  ${command.usage}`,
    `  ${command.summary}`,
    ...(command.aliases.length > 0 ? [`  Also called ${command.aliases.join(", ")}.`] : []),
  ],
  topicTold: ({ room, topic }, style) =>
    topic === "" ? [`${style.room(room)} has no topic.`] : topicLines(topic),
  timeTold: (event) => [
    `It is ${new Date(event.time).toISOString().slice(0, 19).replace("T", " ")} UTC.`,
    `This house has been open for ${duration(event.uptime)}.`,
  ],
  ponged: () => ["pong"],
  settingTold: (event) => [
    `${event.setting} is ${event.value} (it can be ${event.choices.join(" or ")}).`,
  ],
  missed: ({ count }) => [`You missed ${count} ${count === 1 ? "line" : "lines"}; see history.`],
  announced: ({ text }, style) => [style.announcement(text)],
  closed: ({ text }, style) => (text === "" ? NOTHING : [style.announcement(text)]),
};

/** The lines, without their ends, that tell a person of this fact. */
export function phrase(event: TeaEvent, style: Style = decorated): readonly string[] {
  return (phrases[event.type] as (event: TeaEvent, style: Style) => readonly string[])(
    event,
    style,
  );
}

/** Older lines, each with its time, under a heading for each day. */
function datedLines(
  events: readonly LoggedEvent[],
  style: Style,
  front: (event: LoggedEvent) => string = () => "",
): readonly string[] {
  let day = "";
  return events.flatMap((event) => {
    const [date = "", clock = ""] = new Date(event.time).toISOString().split("T");
    const heading = date === day ? [] : [style.heading(`${date} (times are UTC)`)];
    day = date;
    const marks = `[${clock.slice(0, 5)}] ${front(event)}`;
    return [...heading, ...phrase(event, style).map((line) => marks + line)];
  });
}
