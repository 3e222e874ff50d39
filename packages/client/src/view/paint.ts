// A row and a theme -> the text that a terminal is sent.
import type { Drawing } from "./drawing.ts";
import type { Row } from "./row.ts";
import type { Theme } from "./theme.ts";

const SGR = "\u001b[";
/** Opens a link, or with an empty address closes it. */
const LINK = "\u001b]8;";
const STRING_END = "\u001b\\";

export function paintRow(row: Row, theme: Theme, draw: Drawing): string {
  return row
    .map(({ text: counted, style, link }) => {
      const text = draw(counted);
      const parameters = theme(style);
      if (link !== undefined) return linked(text, parameters, link);
      return parameters === "" ? text : `${SGR}${parameters}m${text}${SGR}0m`;
    })
    .join("");
}

/** The parts of a link on several rows are one link to the terminal, as they share an id. */
function linked(text: string, parameters: string, address: string): string {
  const look = parameters === "" ? "4" : `${parameters};4`;
  const open = `${LINK}id=${identity(address)};${address}${STRING_END}`;
  return `${open}${SGR}${look}m${text}${SGR}0m${LINK};${STRING_END}`;
}

function identity(address: string): string {
  let hash = 0;
  for (let index = 0; index < address.length; index++) {
    hash = (Math.imul(hash, 31) + address.charCodeAt(index)) >>> 0;
  }
  return hash.toString(36);
}
