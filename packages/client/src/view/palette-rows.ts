// The commands that a draft could become, above it.
import type { Palette } from "../core/panes/palette.ts";
import { fitRow, type Row, span } from "./row.ts";
import { padEnd, textWidth } from "./text-width.ts";

/** The most commands that are shown at once. */
const ROWS = 8;
/** The most cells that are kept free for a command and its arguments. */
const USAGE = 28;

/** At most `limit` rows, each filled up to `width`. */
export function paletteRows(
  { commands, chosen }: Palette,
  width: number,
  limit: number,
): readonly Row[] {
  const height = Math.min(ROWS, commands.length, Math.max(0, limit));
  const from = Math.max(0, Math.min(chosen - (height >> 1), commands.length - height));
  const shown = commands.slice(from, from + height);
  const column = Math.min(USAGE, Math.max(...shown.map(({ usage }) => textWidth(usage) + 1), 0));
  return shown.map(({ usage, summary }, index) => {
    const isChosen = from + index === chosen;
    const row = [
      span(isChosen ? "▸ " : "  ", "active"),
      span(padEnd(`/${usage}`, column), isChosen ? "active" : "strong"),
      span(`  ${summary}`, "faint"),
    ];
    return fitRow(row, width);
  });
}
