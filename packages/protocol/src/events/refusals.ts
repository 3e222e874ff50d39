// Every refusal: a code that programs can rely on, and the sentence people read. A sentence of
// several lines has its lines apart by "\n".

export const refusals = {
  "login-required": () => 'Please log in\nUse "login <nick>"',
  "name-missing": () => "Please enter a name",
  /** `seconds`: for how long to wait at the door, where a dead connection may have the name. */
  "name-taken": (name: string, seconds?: number) =>
    `The name "${name}" is taken.\nPlease try again.${
      seconds === undefined
        ? ""
        : `\nIf it is yours, wait: should its connection be dead, you are in within ${seconds} seconds.`
    }`,
  "name-awaited": (name: string) =>
    `You wait for the name "${name}".\nUse "login <nick>" to come in under another.`,
  "name-kept": (name: string) =>
    `"${name}" is not a dead connection, so the name stays taken.\nUse "login <nick>" to come in under another.`,
  "name-invalid": (name: string, why: string) => `"${name}" can't be a name: ${why}.`,
  "session-gone": () => "That session has ended. Please log in again.",
  "session-elsewhere": () => "You went on with another device. Log in to go on with this one.",
  "password-missing": () => "This house asks for a password, and none came.",
  "password-wrong": () => "That is not the password of this house.",
  "unknown-command": (word: string) => `Unknown command: ${word}`,
  "wrong-usage": (why: string, usage: string) => `${why} Use "${usage}"`,
  "line-too-long": (limit: number) =>
    `That line was longer than ${limit} bytes, so none of it was taken. Please send it in parts.`,
  "message-malformed": (name: string) =>
    `The message "${name}" was not understood; docs/protocol.md says how it is written.`,
  "not-a-member": (room: string) => `You are not in a room called "${room}".`,
  "last-room": (room: string) =>
    `${room} is the room that everyone comes to; "logout" leaves the house.`,
  "room-name-invalid": (room: string, why: string) => `"${room}" can't name a room: ${why}.`,
  "too-many-rooms": (limit: number) =>
    `You are in ${limit} rooms, and that is the most. Leave one first.`,
  "house-full": (limit: number) => `This house has ${limit} rooms, and that is the most.`,
  "no-such-person": (name: string) => `Nobody called "${name}" is logged in.`,
  "nobody-to-reply": () => "Nobody has told you anything yet.",
  "topic-too-long": (limit: number) => `A topic may have ${limit} characters at most.`,
  "no-such-setting": (setting: string, known: string) =>
    `There is no setting called "${setting}". There is: ${known}.`,
  "setting-invalid": (setting: string, choices: string) => `${setting} can be ${choices}.`,
  "key-unknown": () => "Nothing is kept under that key.",
  "key-yours": () => "You came with a key of your own, which your client keeps.",
  "nothing-own": () =>
    'No such line of yours is kept. To those of an earlier visit belongs a key: see "help key".',
  "log-unavailable": () =>
    "That could not be kept just now, so nobody was shown it. Please try again.",
  "disk-trouble": () =>
    "The disk of this house is in trouble, so that can't be done. Please try again later.",
  "internal-error": () =>
    "Something went wrong on our side and was noted. Nothing else was disturbed.",
} as const satisfies Record<string, (...details: never[]) => string>;

export type RefusalCode = keyof typeof refusals;

/** What a code's sentence needs to be told. */
export type RefusalDetails<Code extends RefusalCode> = Parameters<(typeof refusals)[Code]>;

export const refusalCodes: readonly RefusalCode[] = Object.keys(refusals) as RefusalCode[];
