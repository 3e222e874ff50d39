// What a settings file may say: settings by their names, and servers by names of their own.
import * as v from "valibot";
import {
  initialSettings,
  isSettingName,
  listed,
  type Settings,
  withSetting,
} from "../core/settings/settings.ts";

const server = v.strictObject({
  host: v.string(),
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535))),
  nick: v.optional(v.string()),
  key: v.optional(v.string()),
  tls: v.optional(v.boolean()),
  "tls-ca": v.optional(v.string()),
  "tls-pin": v.optional(v.string()),
});

const serverKeys: readonly string[] = Object.keys(server.entries);

/** A server that can be named instead of its host and port. */
export type KnownServer = v.InferOutput<typeof server>;

export interface SettingsRead {
  readonly settings: Settings;
  readonly servers: ReadonlyMap<string, KnownServer>;
  /** Where to write what is said; undefined keeps no log. */
  readonly log: string | undefined;
}

/** @returns a sentence about the first mistake in place of what was read */
export function readSettings(table: Readonly<Record<string, unknown>>): SettingsRead | string {
  let settings = initialSettings;
  let log: string | undefined;
  const servers = new Map<string, KnownServer>();
  for (const [name, value] of Object.entries(table)) {
    if (name === "log") {
      if (typeof value !== "string") return "log must be the path of a file, in quotes.";
      log = value === "" ? undefined : value;
    } else if (name === "servers") {
      if (!isTable(value)) return "servers must be tables, such as [servers.tea].";
      for (const [short, fields] of Object.entries(value)) {
        const read = v.safeParse(server, fields);
        if (!read.success) return `[servers.${short}]: ${mistakeOf(read.issues)}.`;
        servers.set(short, read.output);
      }
    } else if (isSettingName(name)) {
      const next = withSetting(settings, name, String(value));
      if (typeof next === "string") return next;
      settings = next;
    } else return `there is no setting "${name}".`;
  }
  return { settings, servers, log };
}

function isTable(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What is wrong and what would be right; a misspelt key first, since it makes another missing. */
function mistakeOf(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const issue = issues.find(isUnknownKey) ?? issues[0];
  const key = v.getDotPath(issue) ?? "it";
  if (isUnknownKey(issue)) return `there is no "${key}"; there is ${listed(serverKeys)}`;
  switch (issue.type) {
    case "strict_object":
      return key === "it" ? "it must be a table" : `${key} is missing`;
    case "string":
      return `${key} must be a text in quotes`;
    case "boolean":
      return `${key} must be true or false`;
    default:
      return `${key} must be a number from 1 to 65535`;
  }
}

function isUnknownKey({ type, expected }: v.BaseIssue<unknown>): boolean {
  return type === "strict_object" && expected === "never";
}
