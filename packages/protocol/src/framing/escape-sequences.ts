// Takes out what a server writes to the terminals of its visitors: colours, titles, the cursor's ways.

const ESC = "\\u001b";
/** How titles and other strings end: ST in either form, or BEL as xterm has it. */
const STRING_END = `(?:[\\u0007\\u009c]|${ESC}\\\\)?`;
const FORMS = [
  // Control sequences: colours and the cursor (ECMA-48, 5.4).
  `(?:${ESC}\\[|\\u009b)[0-?]*[ -/]*[@-~]?`,
  // Strings: titles, links, what goes to the clipboard (5.6). One without its end runs on to it.
  `(?:${ESC}[PX\\]^_]|[\\u0090\\u0098\\u009d-\\u009f])[^\\u0007\\u009c${ESC}]*${STRING_END}`,
  // Everything else that begins with ESC.
  `${ESC}[ -/]*[0-~]?`,
];
const SEQUENCE = new RegExp(FORMS.join("|"), "g");

/**
 * A line without its escape sequences, parameters and all. Dropping no more than the control
 * characters, as `cleanText` does, would leave `[1;31m` in the midst of the words.
 */
export function withoutSequences(line: string): string {
  return line.replace(SEQUENCE, "");
}
