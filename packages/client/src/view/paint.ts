// A row and a theme -> the text that a terminal is sent.
import type { Row } from "./row.ts";
import type { Theme } from "./theme.ts";

const SGR = "\u001b[";

export function paintRow(row: Row, theme: Theme): string {
  return row
    .map(({ text, style }) => {
      const parameters = theme(style);
      return parameters === "" ? text : `${SGR}${parameters}m${text}${SGR}0m`;
    })
    .join("");
}
