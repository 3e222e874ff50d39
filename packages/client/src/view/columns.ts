// How the width of the message list is shared out.

export interface Columns {
  /** Of the whole list, in cells. */
  readonly width: number;
  /** 0 where there is no room for times. */
  readonly time: number;
  /** 0 where names stand in front of the text instead of in a column. */
  readonly name: number;
  /** What is left for the text. */
  readonly text: number;
}

const TIME = 5;
/** The bar between name and text, and the spaces around it. */
const BAR = 3;

export function columnsOf(width: number): Columns {
  if (width < 40) return bareColumns(width);
  const name = width >= 90 ? 12 : width >= 60 ? 10 : 8;
  return { width, time: TIME, name, text: width - TIME - 1 - name - BAR };
}

/** What is left for the text of an answer that takes the column of the names as well. */
export function answerWidth({ width, time, name }: Columns): number {
  return name === 0 ? width : width - time - 2;
}

/** Names run into the text: for narrow screens, and for copying what was said. */
export function bareColumns(width: number): Columns {
  return { width, time: 0, name: 0, text: Math.max(2, width) };
}
