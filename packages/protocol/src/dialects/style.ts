// How the parts of a phrase are dressed for one kind of reader.

export interface Style {
  /** A person's name. */
  name(name: string): string;
  /** The name of a room. */
  room(name: string): string;
  /** Above a group of lines. */
  heading(text: string): string;
  /** The house speaks to everyone. It may not begin with one word and a colon. */
  announcement(text: string): string;
  /** One of a list, some of which are the reader's own. */
  entry(text: string, isOwn: boolean): string;
  /** Two things side by side, the left one of at most `width` characters. */
  columns(left: string, width: number, right: string): string;
}

const same = (name: string): string => name;

/** For eyes. */
export const decorated: Style = {
  name: same,
  room: same,
  heading: (text) => `--- ${text} ---`,
  announcement: (text) => `*** ${text}`,
  // Not a star: with that, someone called "lobby" could write this row.
  entry: (text, isOwn) => `${isOwn ? "+ " : "  "}${text}`,
  columns: (left, width, right) => `  ${left.padEnd(width)}  ${right}`,
};

/**
 * For ears: what a screen reader would spell out sign by sign is said in words. The star in front
 * of what someone does stays, for without it "ana has left the room" could be ana's joke.
 */
export const undecorated: Style = {
  name: same,
  room: same,
  heading: same,
  announcement: (text) => `The house says: ${text}`,
  entry: (text, isOwn) => (isOwn ? `${text} (you are in it)` : text),
  columns: (left, _, right) => `${left} - ${right}`,
};
