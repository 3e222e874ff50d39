// The settings file: TOML that people write, and of which /set changes one line.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parse, TomlError } from "smol-toml";
import { readSettings, type SettingsRead } from "./read-settings.ts";

export class SettingsFile {
  readonly path: string;
  /** What it says, or a sentence about its first mistake. */
  readonly read: SettingsRead | string;

  constructor(path: string) {
    this.path = path;
    this.read = readFile(path);
  }

  /**
   * Changes one setting in the file and leaves everything else, comments too, as it is.
   * @returns a sentence why it could not, or undefined
   */
  keep(name: string, value: string): string | undefined {
    try {
      const before = textOf(this.path);
      const after = withLine(before, `${name} = ${JSON.stringify(value)}`, name);
      parse(after);
      mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
      const fresh = `${this.path}.${process.pid}`;
      writeFileSync(fresh, after, { mode: 0o600 });
      renameSync(fresh, this.path);
      return undefined;
    } catch (error) {
      return `The setting holds until you quit: ${reason(error)} (${this.path}).`;
    }
  }
}

function readFile(path: string): SettingsRead | string {
  try {
    const read = readSettings(parse(textOf(path)));
    return typeof read === "string" ? `${path}: ${read}` : read;
  } catch (error) {
    return `${path}: ${reason(error)}.`;
  }
}

/** "" for a file that is not there. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

/** The text with a key of the top table set: in its own line, or in front of the first table. */
function withLine(text: string, line: string, name: string): string {
  const lines = text === "" ? [] : text.replace(/\n$/, "").split("\n");
  const table = lines.findIndex((each) => /^\s*\[/.test(each));
  const end = table < 0 ? lines.length : table;
  const at = lines.findIndex((each, index) => index < end && each.split("=")[0]?.trim() === name);
  const changed = at < 0 ? lines.toSpliced(end, 0, line) : lines.with(at, line);
  return `${changed.join("\n")}\n`;
}

function reason(error: unknown): string {
  if (error instanceof TomlError) return `line ${error.line} is no TOML${detailOf(error)}`;
  return `it can't be read or written (${(error as NodeJS.ErrnoException).code ?? String(error)})`;
}

/** `: invalid value`, as the parser puts it. */
function detailOf({ message }: TomlError): string {
  const [, detail] = /^Invalid TOML document: (.*)$/m.exec(message) ?? [];
  return detail === undefined ? "" : `: ${detail}`;
}
