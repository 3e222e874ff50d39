import { describe, expect, it } from "vitest";
import { Story } from "../../testing/story.ts";
import { HOUSE } from "../model/conversation.ts";
import { stageOf } from "../stage.ts";

function atTheDoor(name?: string): Story {
  return new Story(name)
    .happens({ type: "connected" })
    .printed("Welcome to TestChat")
    .happens({ type: "speechSettled", speech: "text" });
}

describe("a server that speaks text", () => {
  it("is asked for a name as a telnet user asks, and its list of people lets us in", () => {
    const story = atTheDoor("bob");
    expect(story.sent()).toEqual(["login bob"]);
    expect(story.passes(1_000).sent()).toEqual(["look"]);
    story.printed("The following are in this room:", "mei", "bob", "mei: hi bob");
    expect(story.model.login).toMatchObject({ state: "done", name: "bob" });
    expect([...story.conversation(HOUSE).members.keys()]).toEqual(["mei", "bob"]);
    expect(story.transcript(HOUSE).slice(-1)).toEqual(["mei: hi bob"]);
  });

  it("gets what was written while the link was down, once it has let us in again", () => {
    const story = atTheDoor("bob").printed("The following are in this room:", "bob", "bob: hi");
    story.lost().typed("still\nhere").typed("//away").happens({ type: "connected" });
    story.printed("Welcome to TestChat").happens({ type: "speechSettled", speech: "text" });
    expect(story.passes(1_000).sent().slice(-2)).toEqual(["login bob", "look"]);
    story.printed("The following are in this room:");
    expect(story.sent()).toEqual(["say still", "say here", "say /away"]);
    expect(story.printed("bob", "bob: here").model.outgoing).toHaveLength(1);
    expect(story.printed("bob: /away").model.outgoing).toEqual([]);
  });

  it("takes a login that was typed as on a telnet line for one, so that what follows is no name", () => {
    const story = atTheDoor();
    story.asked();
    const typed = (text: string) => story.happens({ type: "submitted", text, style: "talk" });
    typed("login bob");
    expect(stageOf(story.model)).toBe("chat");
    typed("say hi");
    expect(story.sent()).toEqual(["login bob", "say hi"]);
    expect(story.passes(1_000).sent()).toEqual([]);
    story.printed('The name "bob" is taken.');
    expect(stageOf(story.model)).toBe("login");
  });

  it("lets nobody in who is still asked to log in when he looks around", () => {
    const story = atTheDoor("bob").passes(1_000).printed("Please log in");
    expect(stageOf(story.model)).toBe("login");
  });

  it("may refuse the name", () => {
    const story = atTheDoor("bob").printed('The name "bob" is taken.', "Please try again.");
    expect(story.model.login).toMatchObject({ state: "none", name: undefined });
    expect(story.model.login.refusal).toContain("taken");
  });

  it("hears plain text as say, and commands without their slash", () => {
    const story = atTheDoor("bob");
    story.asked();
    expect(story.typed("hi\nthere").typed("/who").sent()).toEqual(["say hi", "say there", "who"]);
  });

  it("acknowledges what we say by saying it to us too", () => {
    const story = atTheDoor("bob").printed("The following are in this room:", "bob");
    story.typed("hi").typed("there").printed("bob: hi");
    expect(story.model.outgoing.map(({ typed }) => typed)).toEqual(["there"]);
  });

  it("is watched for who comes and goes", () => {
    const story = atTheDoor("bob").printed("mei has entered the room.", "cy has entered the room.");
    story.printed("mei has left the room.", "cy is now known as ci.");
    expect([...story.conversation(HOUSE).members.keys()]).toEqual(["ci"]);
  });

  it("is none that has told facts before: it is dialled again when it is mute", () => {
    const story = Story.inside().typed("hi").lost().happens({ type: "connected" });
    story.asked();
    story.happens({ type: "speechSettled", speech: "text" });
    expect(story.asked()).toEqual([{ type: "hangUp", reason: "no answer" }]);
  });

  it("is no text server at all once it offers GMCP: what it printed comes again as facts", () => {
    const story = new Story().happens({ type: "connected" }).printed("Welcome to TestChat");
    story.happens({ type: "speechSettled", speech: "tea" });
    expect(story.transcript(HOUSE)).toEqual([]);
  });
});
