// What a click on a part of the screen means.
import type { Model } from "../core/model/model.ts";
import type { Size } from "./frame.ts";
import type { Target } from "./row.ts";
import { screenFrame } from "./screen-frame.ts";
import { textWidth } from "./text-width.ts";

/** What is shown in a cell, both counted from 0, if a click on it means something. */
export function targetAt(
  model: Model,
  size: Size,
  cell: { readonly column: number; readonly row: number },
  now: number,
): Target | undefined {
  let end = 0;
  for (const { text, target } of screenFrame(model, size, now).rows[cell.row] ?? []) {
    end += textWidth(text);
    if (cell.column < end) return target;
  }
  return undefined;
}
