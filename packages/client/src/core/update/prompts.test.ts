import { describe, expect, it } from "vitest";
import { Story } from "../../testing/story.ts";
import { activeComposer } from "../composer/composing.ts";
import { keptOf } from "../keeping/keeping.ts";
import { HOUSE } from "../model/conversation.ts";

function atTheDoor(): Story {
  const story = new Story("bob").happens({ type: "connected" }).printed("Welcome to TestChat");
  story.happens({ type: "speechSettled", speech: "text" }).asked();
  return story;
}

const prompted = (prompt: string) => atTheDoor().happens({ type: "promptReceived", prompt });
const answers = (story: Story, text: string) =>
  story.happens({ type: "typed", text }, { type: "entered" });

describe("a password that a text server asks for", () => {
  it.each(["Password: ", "Enter your password:", "bob's passphrase? ", "PIN> ", "密码："])(
    "goes to it as it is, behind %j, and nobody sees it or finds it again",
    (prompt) => {
      const story = answers(prompted(prompt), "hush tea");
      expect(story.asked()).toEqual([{ type: "line", text: "hush tea" }]);
      expect(story.model.secretPrompt).toBeUndefined();
      expect(activeComposer(story.model).history.entries).not.toContain("hush tea");
      expect(story.transcript(HOUSE).join()).not.toContain("hush");
    },
  );

  it("is asked for by the server, and not said by someone of that name", () => {
    const story = prompted("Password: ");
    expect(story.transcript(HOUSE).at(-1)).toBe("answered  Password:");
  });

  it.each(["Password:", "Please enter the password for bob:"])(
    "may stand in a line: %j",
    (line) => {
      expect(atTheDoor().printed(line).model.secretPrompt).toBe(line);
    },
  );

  it.each(["mei: password:", "mei: what is the password?", "The password was wrong."])(
    "is not wanted by %j",
    (line) => {
      expect(atTheDoor().printed(line).model.secretPrompt).toBeUndefined();
    },
  );

  it("is not written down while it is typed", () => {
    const story = prompted("Password: ").happens({ type: "typed", text: "hush" });
    expect(JSON.stringify(keptOf(story.model))).not.toContain("hush");
  });

  it("is not looked around with: what is asked next is asked behind it", () => {
    const story = prompted("Password: ");
    expect(story.passes(1_000).sent()).toEqual([]);
    answers(story, "hush").asked();
    expect(story.passes(1_000).sent()).toEqual(["look"]);
  });

  it("is any answer that the server hides, whatever it calls it, until it hides no more", () => {
    const story = prompted("Geheim? ");
    expect(story.model.secretPrompt).toBeUndefined();
    story.happens({ type: "echoSwitched", isOn: true });
    expect(story.model.secretPrompt).toBe("Geheim?");
    answers(story, "hush").happens({ type: "promptReceived", prompt: "Noch einmal? " });
    expect(story.model.secretPrompt).toBe("Noch einmal?");
    story.happens({ type: "echoSwitched", isOn: false });
    expect(story.model.secretPrompt).toBeUndefined();
  });

  it("is asked for by its name where the server says no more than that it hides it", () => {
    const story = atTheDoor().happens({ type: "echoSwitched", isOn: true });
    expect(story.model.secretPrompt).toBe("Password:");
  });

  it("is the business of facts where the server states them", () => {
    const story = Story.inside().happens({ type: "echoSwitched", isOn: true });
    story.happens({ type: "promptReceived", prompt: "Password: " });
    expect(story.model.secretPrompt).toBeUndefined();
    expect(story.transcript(HOUSE)).toEqual([]);
  });
});
