// The screen as Ink draws it: one text a row, each already as wide as the terminal.
import { Box, type SuspendTerminal, Text, useApp, useCursor, useWindowSize } from "ink";
import { memo, useEffect, useMemo, useSyncExternalStore } from "react";
import type { Clock } from "../core/clock.ts";
import type { Store } from "../core/store.ts";
import { drawingFor } from "../view/drawing.ts";
import { paintRow } from "../view/paint.ts";
import { screenFrame } from "../view/screen-frame.ts";
import { themeFor } from "../view/theme.ts";

interface ScreenProps {
  readonly store: Store;
  readonly clock: Clock;
  /** Is handed what keeps Ink silent while another program has the terminal. */
  readonly onShown?: (suspend: SuspendTerminal) => void;
}

export function Screen({ store, clock, onShown }: ScreenProps) {
  const { suspendTerminal } = useApp();
  useEffect(() => onShown?.(suspendTerminal), [onShown, suspendTerminal]);
  const model = useSyncExternalStore(store.subscribe, () => store.model);
  const { settings, terminal } = model;
  const theme = useMemo(() => themeFor(settings, terminal), [settings, terminal]);
  const drawing = useMemo(() => drawingFor(settings, terminal), [settings, terminal]);
  const size = useWindowSize();
  const { rows, caret } = screenFrame(model, size, clock.now());
  const { setCursorPosition } = useCursor();
  setCursorPosition(caret === undefined ? undefined : { x: caret.column, y: caret.row });
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      {rows.map((row, index) => (
        <ScreenRow key={index} text={paintRow(row, theme, drawing)} />
      ))}
    </Box>
  );
}

/** Rows that look as before are not laid out again. */
const ScreenRow = memo(function ScreenRow({ text }: { readonly text: string }) {
  return <Text wrap="truncate">{text}</Text>;
});
