// The screen as Ink draws it: every row is laid out already, and Ink puts it where it belongs.
import { Box, type SuspendTerminal, Text, useApp, useCursor, useWindowSize } from "ink";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Clock } from "../core/clock.ts";
import type { Store } from "../core/store.ts";
import { drawingFor } from "../view/drawing.ts";
import { paintRow } from "../view/paint.ts";
import { type Row, splitRow } from "../view/row.ts";
import { screenFrame } from "../view/screen-frame.ts";
import { themeFor } from "../view/theme.ts";
import type { StandIns } from "./stand-ins.ts";

interface ScreenProps {
  readonly store: Store;
  readonly clock: Clock;
  readonly standIns: StandIns;
  /** Is handed what keeps Ink silent while another program has the terminal. */
  readonly onShown?: (suspend: SuspendTerminal) => void;
}

export function Screen({ store, clock, standIns, onShown }: ScreenProps) {
  const { suspendTerminal } = useApp();
  useEffect(() => onShown?.(suspendTerminal), [onShown, suspendTerminal]);
  const model = useSyncExternalStore(store.subscribe, () => store.shown);
  const { settings, terminal } = model;
  const theme = useMemo(() => themeFor(settings, terminal), [settings, terminal]);
  const drawing = useMemo(() => drawingFor(settings, terminal), [settings, terminal]);
  const size = useWindowSize();
  const { rows, caret, panelWidth } = screenFrame(model, size, clock.now());
  const { setCursorPosition } = useCursor();
  setCursorPosition(caret === undefined ? undefined : { x: caret.column, y: caret.row });
  const paint = (row: Row) => paintRow(row, theme, drawing);
  const lines = rows.map((row) => {
    const [first, second] = splitRow(row, panelWidth);
    // What a row ends in is blank before it is drawn.
    if (second === undefined) return [standIns.for(paint(first).trimEnd()), ""];
    return [standIns.for(paint(first)), standIns.for(paint(second).trimEnd())];
  });
  const column = (index: number) => lines.map((pieces) => pieces[index]).join("\n");
  return (
    <Box width={size.columns} height={size.rows}>
      <Box width={panelWidth || size.columns}>
        <Text>{column(0)}</Text>
      </Box>
      <Text>{column(1)}</Text>
    </Box>
  );
}
