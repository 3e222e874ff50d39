import { describe, expect, it } from "vitest";
import { welcomed } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";
import { activeComposer } from "../composer/composing.ts";
import { HOUSE } from "../model/conversation.ts";
import { stageOf } from "../stage.ts";

/** A MUD that knows GMCP, and not the package of ours. */
function atTheMud(name?: string): Story {
  const story = new Story(name).happens({ type: "connected" }).printed("Welcome to Nowhere MUD");
  return story.happens({ type: "speechSettled", speech: "lines" });
}

describe("a server whose words we do not know", () => {
  it("is talked to at once, in lines as they are typed", () => {
    const story = atTheMud();
    expect(stageOf(story.model)).toBe("chat");
    story.typed("bob").typed("say hi\nlook").typed("/look").typed("//quit");
    expect(story.sent()).toEqual(["bob", "say hi", "look", "/look", "/quit"]);
    expect(story.transcript(HOUSE).slice(-1)).toEqual(["sent > /quit"]);
  });

  it("is one that greets as no house does", () => {
    const story = new Story().happens({ type: "connected" });
    story.printed("  ~ Nowhere ~", "Welcome to Nowhere", "By what name?");
    story.happens({ type: "speechSettled", speech: "text" }).typed("bob");
    expect(story.sent()).toEqual(["bob"]);
  });

  it("keeps our own commands for those with a slash", () => {
    const story = atTheMud().happens({ type: "submitted", text: "quit", style: "talk" });
    expect(story.sent()).toEqual(["quit"]);
    expect(story.typed("/quit").asked().at(-1)).toEqual({ type: "finish" });
  });

  it("says what it likes: nobody is taken for having said it, and nobody is here", () => {
    const story = atTheMud().printed("Exits: north", "The following are in this room:", "rat");
    expect(story.transcript(HOUSE).slice(-3)).toEqual([
      "answered  Exits: north",
      "answered  The following are in this room:",
      "answered  rat",
    ]);
    expect(story.conversation(HOUSE).members.size).toBe(0);
  });

  it("gets a name that we brought when we send it: it waits in the draft", () => {
    const story = atTheMud("bob");
    expect(story.sent()).toEqual([]);
    expect(activeComposer(story.model).editor.text).toBe("bob");
    expect(story.happens({ type: "entered" }).sent()).toEqual(["bob"]);
  });

  it("is told nothing that was typed while there was no link: who knows what it asks next", () => {
    const story = atTheMud().lost();
    expect(stageOf(story.model)).toBe("chat");
    story.typed("kill rat").happens({ type: "connected" });
    story.happens({ type: "speechSettled", speech: "lines" });
    expect(story.sent()).toEqual([]);
    expect(story.transcript(HOUSE).join()).toContain("Not sent");
  });

  it("is not dialled again once it has closed behind us", () => {
    const lost = { type: "lost", reason: "the server closed the connection", chance: 0 } as const;
    const story = atTheMud().happens({ ...lost, isFarewell: true });
    expect(story.model.link.state).toBe("ended");
    expect(Story.inside().happens({ ...lost, isFarewell: true }).model.link.state).toBe("waiting");
  });

  it("may be a house that was slow to greet", () => {
    const story = new Story("bob").happens({ type: "connected" });
    story.happens({ type: "speechSettled", speech: "text" });
    expect(story.sent()).toEqual([]);
    story.printed("Welcome to TestChat");
    expect(story.typed("hi").sent()).toEqual(["login bob", "say hi"]);
  });

  it("is asked for the name that we brought once it states facts, and not left with it in the draft", () => {
    const story = atTheMud("bob").happens({ type: "speechSettled", speech: "tea" }).told(welcomed);
    expect(story.sent()).toEqual(["/login bob"]);
    expect(activeComposer(story.model).editor.text).toBe("");
    const other = atTheMud("bob").happens({ type: "typed", text: "by" });
    other.happens({ type: "speechSettled", speech: "tea" });
    expect(activeComposer(other.model).editor.text).toBe("bobby");
  });

  it("may state facts after all, and is a house then", () => {
    const story = atTheMud().happens({ type: "speechSettled", speech: "tea" });
    expect(stageOf(story.model)).toBe("connecting");
    expect(story.transcript(HOUSE)).toEqual([]);
  });
});
