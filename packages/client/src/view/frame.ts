// A whole screen.
import type { Caret } from "./composer-rows.ts";
import { fitRow, type Row } from "./row.ts";

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Frame {
  /** Exactly as many as the screen has, none wider than it. */
  readonly rows: readonly Row[];
  /** Where the terminal's caret stands; undefined hides it. */
  readonly caret: Caret | undefined;
  /** Cells of a panel at the left, which changes less often than what is beside it. */
  readonly panelWidth: number;
}

/** Cuts or fills up a frame to exactly the size of the screen. */
export function fitFrame(
  rows: readonly Row[],
  size: Size,
  caret: Caret | undefined,
  panelWidth = 0,
): Frame {
  const fitting = Array.from({ length: size.rows }, (_, index): Row => {
    const row = rows[index] ?? [];
    return fitRow(row, size.columns);
  });
  const isInside = caret !== undefined && caret.row < size.rows && caret.column < size.columns;
  return { rows: fitting, caret: isInside ? caret : undefined, panelWidth };
}
