// docs/client.md tells of the commands and the objects as they are.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bindings } from "../ink/keys.ts";
import { plainCommands } from "./commands.ts";
import type { Report } from "./report.ts";

const page = readFileSync(new URL("../../../../docs/client.md", import.meta.url), "utf8");
const [, part = ""] = /## Without a screen\n(.*?)\n## /s.exec(page) ?? [];
const [, commands = "", objects = ""] = part.split(/^\|---\|---\|---\|$/m);
const rowsOf = (table: string) => table.split("\n").filter((line) => line.startsWith("| "));

describe("docs/client.md", () => {
  it("has every command of a face without a screen", () => {
    expect(rowsOf(commands).filter((row) => row.startsWith("| `/"))).toEqual(
      plainCommands.map(
        ({ usage, summary, onScreen }) => `| \`${usage}\` | ${summary} | ${onScreen} |`,
      ),
    );
  });

  it("has every object that the client makes, with its fields", () => {
    const told = rowsOf(objects).map((row) => row.split(" | ").slice(0, 2).join(" | "));
    expect(told).toEqual([
      "| `connected` | `host`, `port`",
      "| `lost` | `reason`",
      "| `line` | `text`",
      "| `delivery` | `line`, `typed`, `state`, `reason`",
      ...Object.values(samples).map(rowOf),
    ]);
  });
});

const place = {
  number: 1,
  conversation: "#parlour",
  unread: 0,
  mentions: 0,
  muted: false,
  here: true,
};

/** One of each kind of report: the compiler insists. */
const samples: { readonly [Type in Report["type"]]: Extract<Report, { type: Type }> } = {
  conversations: { type: "conversations", conversations: [place] },
  lines: { type: "lines", asked: "older", lines: [], gaps: [], losses: [] },
  found: { type: "found", words: "tea", number: 0, count: 0, line: undefined },
  queue: {
    type: "queue",
    lines: [{ conversation: "#parlour", typed: "hi", state: "queued", reason: "" }],
  },
  status: {
    type: "status",
    host: "localhost",
    port: 5005,
    tls: false,
    server: "TestChat",
    link: "up",
    reason: "",
    lag: 3,
    name: "you",
    conversation: "#parlour",
    topic: "",
    members: 1,
    typing: [],
    muted: false,
  },
  commands: { type: "commands", commands: [{ usage: "/go [where]", summary: "Go." }] },
  place: { type: "place", conversation: "#parlour", unread: 0, mentions: 0 },
  alert: { type: "alert", who: "mei", text: "you?" },
  notice: { type: "notice", text: "Nothing is unread here." },
};

/** A report as the page tells of it: its fields, and those of what it lists. */
function rowOf({ type, ...fields }: Report): string {
  const named = (each: object) =>
    Object.keys(each)
      .map((key) => `\`${key}\``)
      .join(", ");
  const [list] = Object.values(fields).filter((value) => Array.isArray(value) && value.length > 0);
  const inside = list === undefined ? "" : `: ${named(list[0])}`;
  return `| \`${type}\` | ${named(fields)}${inside}`;
}

it("each key that stands beside a command is a key of the screen", () => {
  const keys = new Set(bindings.flatMap((binding) => binding.keys));
  const told = plainCommands.flatMap(
    ({ onScreen }) => onScreen.match(/(?<=`)[A-Z][\w+]+(?=`)/g) ?? [],
  );
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((key) => !keys.has(key))).toEqual([]);
});
