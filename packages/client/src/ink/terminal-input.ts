// What a terminal sends, by name.

export type TerminalInput =
  /** Printable text, as much as came at once. */
  | { readonly type: "text"; readonly text: string }
  /** A key by the name that `keys.ts` knows it by: `Ctrl+A`, `Alt+Left`, `PageUp`. */
  | { readonly type: "key"; readonly key: string }
  | { readonly type: "paste"; readonly text: string }
  | { readonly type: "focus"; readonly isFocused: boolean }
  /** A button or the wheel; columns and rows count from 0. */
  | {
      readonly type: "mouse";
      readonly button: number;
      readonly column: number;
      readonly row: number;
      readonly isPressed: boolean;
    }
  /** An answer to something the terminal was asked. */
  | { readonly type: "report"; readonly text: string };
