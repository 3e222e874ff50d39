// What --help says.
import { optionNames, options, variableOf } from "../options.ts";

export function helpText(): string {
  const rows = optionNames.map((name): [string, string] => {
    const option = options[name];
    return [`--${name} ${option.value}`.trimEnd(), `${option.summary} (${option.initial})`];
  });
  rows.push(["--help", "show this"], ["--version", "show the version"]);
  const width = Math.max(...rows.map(([flag]) => flag.length));
  return [
    "Usage: tea-party-server [options]",
    "       tea-party-server backup FILE [--data FOLDER]",
    "       tea-party-server export --room NAME [--data FOLDER]",
    "",
    "A chat server that any telnet or MUD client can join. backup writes all that is kept into a",
    "new file, and export a room's log as lines of JSON, while the server runs or not.",
    "",
    ...rows.map(([flag, summary]) => `  ${flag.padEnd(width)}  ${summary}`),
    "",
    `Each option can also be set in the environment: --log-level is ${variableOf("log-level")}.`,
  ].join("\n");
}
