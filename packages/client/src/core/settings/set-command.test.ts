import { describe, expect, it } from "vitest";
import { commands } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";
import { settingNames } from "./settings.ts";

const inside = () => Story.inside().told(commands("say <text>", "set [setting] [value]"));
const told = (story: Story) => story.conversation("#parlour").lines.last?.text;

describe("/set", () => {
  it("changes a setting at once, and has it kept", () => {
    const story = inside().typed("/set theme light");
    expect(story.model.settings.theme).toBe("light");
    expect(story.asked()).toEqual([{ type: "keepSetting", name: "theme", value: "light" }]);
    expect(told(story)).toBe("theme is light now.");
  });

  it("says what a setting can be", () => {
    const story = inside().typed("/set theme pink");
    expect(told(story)).toBe('theme can be auto, dark, light, contrast or mono, not "pink".');
    expect(story.model.settings.theme).toBe("auto");
    expect(story.asked()).toEqual([]);
    expect(told(story.typed("/set typing"))).toBe(
      "typing is on: let others see that you are writing. It can be on or off.",
    );
  });

  it("asks the server for what it does not know", () => {
    expect(inside().typed("/set input talk").sent()).toEqual(["/set input talk"]);
  });

  it("lists its own alone: the server's are for people who read it as text", () => {
    const story = inside().typed("/set");
    const lines = told(story)?.split("\n") ?? [];
    expect(lines.map((line) => line.split(" ")[0])).toEqual(settingNames);
    expect(lines.at(-1)).toBe(
      "ignore is empty: people of whose words you are shown none. Commas part them; - clears it.",
    );
    expect(story.sent()).toEqual([]);
  });

  it("asks no server that has no settings", () => {
    const story = Story.inside().typed("/set colour red");
    expect(story.sent()).toEqual([]);
    expect(told(story)).toBe(
      'There is no setting "colour". There is theme, colours, symbols, notify, typing, highlight or ignore.',
    );
  });

  it("takes words apart by commas, and - for none", () => {
    const story = inside().typed("/set highlight  green tea ,, oolong ");
    expect(story.model.settings.highlight).toBe("green tea, oolong");
    expect(story.asked()).toEqual([
      { type: "keepSetting", name: "highlight", value: "green tea, oolong" },
    ]);
    expect(told(story)).toBe("highlight is green tea, oolong now.");
    expect(told(story.typed("/set highlight -"))).toBe("highlight is empty now.");
    expect(told(story.typed(`/set highlight ${"x".repeat(1_001)}`))).toBe(
      "highlight can have 1000 characters at most.",
    );
  });

  it("keeps to oneself that one writes", () => {
    const story = inside().typed("/set typing off");
    story.asked();
    story.happens({ type: "typed", text: "h" });
    expect(story.asked()).toEqual([]);
  });
});
