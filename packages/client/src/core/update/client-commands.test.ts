import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commands, NINE } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";
import { clientCommands } from "./client-commands.ts";

const lastWords = (story: Story) => story.conversation(story.model.active).lines.last?.text;

describe("help", () => {
  it("lists our commands with the server's, each once", () => {
    const story = Story.inside().typed("/help");
    expect(story.sent()).toEqual(["/help"]);
    const { commands: known } = commands("say <text>", "set [setting]");
    story.told({ type: "commandsListed", time: NINE, commands: known });
    const words = lastWords(story) ?? "";
    expect(words).toMatch(/^ {2}say <text> .*What say does\.$/m);
    expect(words).toMatch(/^ {2}mute .*neither count nor ring/m);
    expect(words.match(/^ {2}set\b/gm)).toHaveLength(1);
  });

  it("tells of one of ours without asking the server", () => {
    const story = Story.inside().typed("/help /mute");
    expect(story.sent()).toEqual([]);
    expect(lastWords(story)).toBe(
      "/mute\nLet this conversation neither count nor ring, or do so again.",
    );
  });

  it("tells of both where the server has one of that name", () => {
    const story = Story.inside().told(commands("set [setting]")).typed("/help set");
    expect(story.sent()).toEqual(["/help set"]);
    expect(lastWords(story)).toMatch(/^\/set \[setting\] \[value\]\n/);
  });

  it("leaves the server's to the server", () => {
    expect(Story.inside().typed("/help look").typed("/? tell").sent()).toEqual([
      "/help look",
      "/? tell",
    ]);
  });
});

describe("a command that has nothing to do says so", () => {
  it.each([
    ["/reconnect", "The link is up."],
    ["/query", "With whom? /query <who>"],
    ["/close", "Only a private conversation can be closed; /leave leaves a room."],
  ])("%s", (typed, words) => {
    expect(lastWords(Story.inside().typed(typed))).toBe(words);
  });
});

it("unmute never mutes", () => {
  const story = Story.inside();
  const isMuted = () => story.conversation("#parlour").isMuted;
  expect([story.typed("/unmute") && isMuted(), story.typed("/mute") && isMuted()]).toEqual([
    false,
    true,
  ]);
  story.typed("/unmute");
  expect(isMuted()).toBe(false);
});

it("docs/client.md has them all", () => {
  const page = readFileSync(new URL("../../../../../docs/client.md", import.meta.url), "utf8");
  const [, part = ""] = /## Commands\n(.*?)\n## /s.exec(page) ?? [];
  expect(part.split("\n").filter((line) => line.startsWith("| `"))).toEqual(
    clientCommands.map(({ usage, summary }) => `| \`/${usage}\` | ${summary} |`),
  );
});
