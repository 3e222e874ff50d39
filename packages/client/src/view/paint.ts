// A row and a theme -> the text that a terminal is sent.
import type { Row } from "./row.ts";
import type { Theme } from "./theme.ts";

/**
 * Paints rows and remembers how: most rows of a screen are the same objects as in the picture
 * before, and what compares equal is not sent again.
 */
export class Painter {
  readonly #theme: Theme;
  readonly #painted = new WeakMap<Row, string>();

  constructor(theme: Theme) {
    this.#theme = theme;
  }

  paint(row: Row): string {
    const known = this.#painted.get(row);
    if (known !== undefined) return known;
    const painted = row
      .map(({ text, style }) => {
        const parameters = this.#theme(style);
        return parameters === "" ? text : `\u001b[${parameters}m${text}\u001b[0m`;
      })
      .join("");
    this.#painted.set(row, painted);
    return painted;
  }
}
