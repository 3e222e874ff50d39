// What a settings file may say: settings by their names, and servers by names of their own.
import * as v from "valibot";
import {
  initialSettings,
  isSettingName,
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
      for (const [short, fields] of Object.entries(Object(value) as object)) {
        const read = v.safeParse(server, fields);
        if (!read.success) return `[servers.${short}]: ${mistakeOf(read.issues[0])}.`;
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

function mistakeOf(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? "it"} should be ${issue.expected ?? "something else"}`;
}
