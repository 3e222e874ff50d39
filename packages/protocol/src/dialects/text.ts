// The dialect of people: lines of text that end in CR LF, shaped for what their terminals can do.
import type { TeaEvent } from "../events/events.ts";
import { type Charset, utf8 } from "../framing/charset.ts";
import { joinBytes } from "../framing/join-bytes.ts";
import { CRLF } from "../framing/text.ts";
import { escapeIac } from "../telnet/encoder.ts";
import { writeChannelMessages } from "./channel-messages.ts";
import type { Dialect } from "./dialect.ts";
import { fold } from "./fold.ts";
import { type ColourDepth, colourName } from "./name-colour.ts";
import { phrase } from "./phrases.ts";
import { decorated, type Style, undecorated } from "./style.ts";

/** Everything by which one reader's text differs from another's. */
export interface TextProfile {
  readonly charset: Charset;
  readonly colour: ColourDepth;
  /** Whether it is read aloud, and does without decoration. */
  readonly plain: boolean;
  /** Where lines are folded; undefined when they are not. */
  readonly columns: number | undefined;
  /** Whether talk comes as Comm.Channel messages of GMCP too. */
  readonly channels: boolean;
}

/** For the room a reader stands in, and for his other rooms, whose names go in front. */
export interface TextDialects {
  readonly here: Dialect;
  readonly elsewhere: Dialect;
}

/** What everybody can read. */
export const plainestProfile: TextProfile = {
  charset: utf8,
  colour: "off",
  plain: false,
  columns: undefined,
  channels: false,
};

const known = new Map<string, TextDialects>();

/** The dialects of a profile: always the same two, so that all who share it share their bytes. */
export function textDialects(profile: TextProfile): TextDialects {
  const { charset, colour, plain, columns, channels } = profile;
  const key = [charset.name, colour, plain, columns, channels].join();
  let dialects = known.get(key);
  if (dialects === undefined) {
    const style = styleOf(profile);
    dialects = {
      here: textDialect(`text ${key}`, profile, style, false),
      elsewhere: textDialect(`text elsewhere ${key}`, profile, style, true),
    };
    known.set(key, dialects);
  }
  return dialects;
}

function textDialect(
  name: string,
  { charset, columns, channels }: TextProfile,
  style: Style,
  roomInFront: boolean,
): Dialect {
  const write = (event: TeaEvent): string => {
    const front = roomInFront && "room" in event ? `[${style.room(event.room)}] ` : "";
    let text = "";
    for (const line of phrase(event, style)) {
      const rows = columns === undefined ? front + line : fold(front + line, columns).join(CRLF);
      text += rows + CRLF;
    }
    return text;
  };
  const encode = (text: string): Uint8Array => escapeIac(charset.encode(text));
  const encodeWithChannels = (event: TeaEvent): Uint8Array =>
    joinBytes([encode(write(event)), writeChannelMessages(event)]);
  return {
    name,
    encode: channels ? encodeWithChannels : (event) => encode(write(event)),
    encodeAll: channels
      ? (events) => joinBytes(events.map(encodeWithChannels))
      : (events) => encode(events.map(write).join("")),
  };
}

function styleOf({ charset, colour, plain }: TextProfile): Style {
  const base = plain ? undecorated : decorated;
  return {
    ...base,
    name: (name) => colourName(charset.spell(name), colour),
    room: (name) => charset.spell(name),
  };
}

/** What a visitor of whom nothing is known is told. */
export const { here: textDialectHere, elsewhere: textDialectElsewhere } =
  textDialects(plainestProfile);
