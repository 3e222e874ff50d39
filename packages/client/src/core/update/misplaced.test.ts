import { describe, expect, it } from "vitest";
import { commands } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";

/** Someone in a private conversation, who came from a room. */
function inPrivate(): Story {
  const known = commands("say <text>", "me <action>", "topic [topic]", "leave [room]", "who");
  const story = Story.inside().told(known).typed("/query mei");
  story.asked();
  return story;
}

describe("in a private conversation", () => {
  it.each(["/me misses you", "/say hi", "/topic mei"])("%s reaches no room", (typed) => {
    const story = inPrivate().typed(typed);
    expect(story.sent()).toEqual([]);
    const [command] = typed.split(" ");
    expect(story.transcript("@mei").at(-1)).toBe(
      `answered  Not sent: ${command} is for rooms, and this is a private conversation.`,
    );
  });

  it("/leave leaves no room that is out of sight, but one that it names", () => {
    const story = inPrivate().typed("/leave");
    expect(story.sent()).toEqual([]);
    expect(story.transcript("@mei").at(-1)).toContain("/close closes a private conversation");
    expect(story.typed("/leave garden").sent()).toEqual(["/leave garden"]);
  });

  it("anything else goes to the server", () => {
    expect(inPrivate().typed("/who").sent()).toEqual(["/who"]);
    expect(inPrivate().typed("hi").sent()).toEqual(["/tell mei hi"]);
  });
});

it("what is meant for the room one sees goes there", () => {
  const story = Story.inside().told(commands("me <action>", "leave [room]"));
  expect(story.typed("/me waves").typed("/leave").sent()).toEqual(["/me waves", "/leave"]);
});
