import { describe, expect, it } from "vitest";
import { activeComposer } from "../core/composer/composing.ts";
import { paletteOf } from "../core/panes/palette.ts";
import { joined, said } from "../testing/facts.ts";
import { seated } from "../testing/seated.ts";
import { Story } from "../testing/story.ts";

const wheel = (direction: "up" | "down") => `\u001b[<${direction === "up" ? 64 : 65};30;5M`;
const click = (column: number, row: number) => `\u001b[<0;${column + 1};${row + 1}M`;

describe("keys", () => {
  it("? asks for the keys where nothing is written, and is a character elsewhere", () => {
    const { story, press, draft } = seated();
    press("?");
    expect(story.model.pane).toMatchObject({ kind: "keys" });
    press("\u001b");
    expect(story.model.pane).toBeUndefined();
    press("tea?");
    expect(draft()).toBe("tea?");
    expect(story.model.pane).toBeUndefined();
  });

  it("go to the list while one is open, and leave the draft alone", () => {
    const { story, press, draft } = seated(
      Story.inside("you", ["you"]).told(joined("garden", ["you"])),
    );
    press("half a thought");
    press("\u0007gard\r");
    expect(story.model.active).toBe("#garden");
    story.happens({ type: "chose", conversation: "#parlour" });
    expect(draft()).toBe("half a thought");
  });

  it("that end a list do not end the visit", () => {
    for (const key of ["\u0004", "\u0003", "\u001b", "\u0007"]) {
      const { story, press } = seated();
      press("\u0013");
      expect(story.model.pane?.kind).toBe("find");
      press(key);
      expect(story.model).toMatchObject({ pane: undefined, isLeaving: false, quitArmedUntil: 0 });
    }
  });

  it("go to the commands while some are listed, and Escape ends that before it scrolls", () => {
    const story = Story.inside();
    for (let id = 1; id <= 60; id++) story.told(said(id, "mei", `line ${id}`));
    const { press, draft } = seated(story);
    press("\u001b[5~/lo\u001b[B\t");
    expect(draft()).toBe("/look ");
    press("\u0015/lo\u001b");
    expect(paletteOf(story.model)).toBeUndefined();
    expect(story.conversation("#parlour").anchor).toBeDefined();
    press("\u001b");
    expect(story.conversation("#parlour").anchor).toBeUndefined();
    expect(draft()).toBe("/lo");
  });

  it("open nothing before there is anything to look for", () => {
    const { story, press } = seated(new Story());
    press("\u0013bob");
    expect(story.model.pane).toBeUndefined();
    expect(activeComposer(story.model).editor.text).toBe("bob");
  });

  it("reach the screen itself", () => {
    const { deeds, press } = seated();
    press("\u000c\u001a\u001bm");
    expect(deeds).toEqual(["redraw", "suspend", "mouse"]);
  });

  it("scroll back, and ask for older lines before the top is reached", () => {
    const story = Story.inside();
    for (let id = 101; id <= 160; id++) story.told(said(id, "mei", `line ${id}`));
    story.asked();
    const { press } = seated(story);
    press("\u001b[5~");
    expect(story.conversation("#parlour").anchor).toBeDefined();
    expect(story.asked()).toMatchObject([{ request: { type: "history", before: 101 } }]);
    press("\u001b");
    expect(story.conversation("#parlour").anchor).toBeUndefined();
  });
});

describe("the mouse", () => {
  it("scrolls with the wheel, three rows a notch", () => {
    const story = Story.inside();
    for (let id = 1; id <= 60; id++) story.told(said(id, "mei", `line ${id}`));
    const { press } = seated(story);
    press(wheel("up") + wheel("up") + wheel("down"));
    expect(story.conversation("#parlour").anchor?.position).toBe(57);
  });

  it("goes to a room, to a person, and speaks to a name", () => {
    const story = Story.inside("you", ["you", "mei"]).told(joined("garden", ["you"]));
    const { press, draft } = seated(story);
    press(click(4, 3));
    expect(story.model.active).toBe("#garden");
    press(click(4, 2));
    story.told(said(1, "mei", "hi"));
    press(click(37, 26));
    expect(draft()).toBe("mei: ");
    press(click(2, 6));
    expect(story.model.active).toBe("@mei");
  });

  it("moves a list that lies over the talk", () => {
    const story = Story.inside("you", ["you"]).told(joined("garden", ["you"]));
    const { press } = seated(story);
    press(`\u0007${wheel("down")}\r`);
    expect(story.model.active).toBe("#garden");
  });
});
