// What --help says.
import { optionNames, options, variableOf } from "../options.ts";

/** @param columns as wide as the terminal is */
export function helpText(columns = 80): string {
  const rows = optionNames.map((name): [string, string] => {
    const option = options[name];
    return [`--${name} ${option.value}`.trimEnd(), `${option.summary} (${option.initial})`];
  });
  rows.push(["--help", "show this"], ["--version", "show the version"]);
  const width = Math.max(...rows.map(([flag]) => flag.length));
  const margin = " ".repeat(width + 4);
  return [
    "Usage: tea-party-server [options]",
    "       tea-party-server backup FILE [--data FOLDER]",
    "       tea-party-server export --room NAME [--data FOLDER]",
    "",
    "A chat server that any telnet or MUD client can join. backup writes all that",
    "is kept into a file, and export a room's log as lines of JSON, while the server",
    "runs or not.",
    "",
    ...rows.map(([flag, summary]) => {
      const lines = wrapped(summary, columns - margin.length);
      return `  ${flag.padEnd(width)}  ${lines.join(`\n${margin}`)}`;
    }),
    "",
    "Each option can also be set in the environment: --log-level is",
    `${variableOf("log-level")}.`,
  ].join("\n");
}

/** A text in lines of so many characters, but for longer words. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines.splice(-1, 1, `${last} ${word}`);
  }
  return lines;
}
