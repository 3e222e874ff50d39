import { describe, expect, it } from "vitest";
import { entrance, NINE, welcomed } from "../../testing/facts.ts";
import { seated } from "../../testing/seated.ts";
import { Story } from "../../testing/story.ts";
import { activeComposer } from "../composer/composing.ts";
import { stageOf } from "../stage.ts";
import type { Action } from "./action.ts";

const connected: Action = { type: "connected" };
const tea: Action = { type: "speechSettled", speech: "tea" };
const text: Action = { type: "speechSettled", speech: "text" };
const greeted: Action = { type: "factReceived", event: welcomed };
const printed: Action = { type: "lineReceived", line: "Welcome to TestChat" };
const factual = [connected, tea, greeted];
const factualLate = [connected, printed, tea, greeted];

const entered = (name: string): readonly Action[] => [
  { type: "typed", text: name },
  { type: "entered" },
];

/** A link's first steps, and a name typed before one of them or after the last. */
function typedAt(place: number, steps: readonly Action[], story = new Story()): Story {
  return story.happens(...steps.slice(0, place), ...entered("wally"), ...steps.slice(place));
}

function refused(code: string, line: string | undefined) {
  return { type: "refused", time: NINE, code, text: "No.", line } as const;
}

describe("a name typed before the server is ready for it", () => {
  it.each([
    [0, factual],
    [1, factual],
    [2, factual],
    [3, factual],
    [2, factualLate],
    [3, factualLate],
  ])("is asked for once, at step %i of a server that speaks facts", (place, steps) => {
    const story = typedAt(place, steps);
    expect(story.sent()).toEqual(["/login wally"]);
    expect(story.told(...entrance("wally", "parlour", ["wally"])).sent()).toEqual([]);
  });

  it.each([
    [0, [connected, printed, text]],
    [1, [connected, printed, text]],
    [2, [connected, printed, text]],
    [3, [connected, printed, text]],
    [0, [connected, text, printed]],
    [1, [connected, text, printed]],
  ])("is asked for once, at step %i of a server that speaks text", (place, steps) => {
    const story = typedAt(place, steps);
    expect(story.sent()).toEqual(["login wally"]);
    expect(story.passes(1_000).sent()).toEqual(["look"]);
  });

  it.each([0, 1, 2])("takes the place of one that was given, at step %i", (place) => {
    expect(typedAt(place, factual, new Story("bob")).sent()).toEqual(["/login wally"]);
  });

  it.each([0, 1, 2, 3])("goes behind our key, at step %i", (place) => {
    const story = new Story();
    story.model = { ...story.model, key: "0123456789abcdef" };
    const asked = typedAt(place, factual, story).asked();
    expect(asked.map((effect) => effect.type === "request" && effect.request.type)).toEqual([
      "identify",
      "input",
    ]);
  });

  it.each([0, 1, 2])("outlives a link that fails after step %i", (place) => {
    const story = typedAt(place, factual.slice(0, place)).lost();
    expect(story.sent()).toEqual([]);
    expect(story.model.login).toMatchObject({ state: "none", name: "wally" });
    expect(
      story
        .passes(500)
        .happens(...factual)
        .sent(),
    ).toEqual(["/login wally"]);
  });

  it("is ended by a line end, as a terminal gives it that was not ours yet", () => {
    const { press, story } = seated(new Story());
    press("wally\n");
    expect(story.happens(...factual).sent()).toEqual(["/login wally"]);
    story.told({ type: "secretAsked", time: NINE, prompt: "Password: " });
    press("hush\n");
    const request = { type: "secret", text: "hush" };
    expect(story.asked()).toEqual([{ type: "request", request }]);
  });

  it("is shown as known until the server has welcomed us", () => {
    const story = new Story().happens(connected, ...entered("wally"), tea);
    expect(stageOf(story.model)).toBe("connecting");
    expect(stageOf(story.happens(greeted).model)).toBe("login");
  });

  it("is asked for once in a house with a password", () => {
    const story = typedAt(1, factual);
    story.told({ type: "secretAsked", time: NINE, prompt: "Password: " });
    story.happens(...entered("hush")).told(...entrance("wally", "parlour", ["wally"]));
    expect(story.sent()).toEqual(["/login wally"]);
  });

  it("is asked for when our old session, which we asked for first, is gone", () => {
    const story = Story.inside("bob");
    story.told({ type: "sessionOpened", time: NINE, token: "secret", grace: 60_000 }).lost();
    story.happens(...factual).typed("/login wally");
    expect(story.sent()).toEqual([]);
    expect(story.told(refused("session-gone", undefined)).sent()).toEqual(["/login wally"]);
  });
});

describe("a name that is being asked for", () => {
  it("is not asked for again by a server that welcomes us twice", () => {
    expect(typedAt(1, [...factual, greeted]).sent()).toEqual(["/login wally"]);
    // A text server that turns out to speak facts while it looks at a name.
    const late = new Story("bob").happens(connected, printed, text, tea, greeted);
    expect(late.sent()).toEqual(["login bob"]);
    expect(late.passes(1_000).sent()).toEqual([]);
  });

  it("leaves another in the draft until it is answered", () => {
    const story = typedAt(3, factual).happens(...entered("mei"));
    expect(story.sent()).toEqual(["/login wally"]);
    story.told(refused("name-taken", "me-1"));
    expect(activeComposer(story.model).editor.text).toBe("mei");
    expect(story.happens({ type: "entered" }).sent()).toEqual(["/login mei"]);
  });

  it("may be given to us meanwhile: the answer is then not for the reader", () => {
    const story = Story.inside("bob")
      .lost()
      .happens(...factual);
    story.told(refused("name-taken", "me-2")).passes(3_000);
    story.told(...entrance("bob", "parlour", ["bob"]), refused("unknown-command", "me-3"));
    expect(story.transcript("#parlour")).toEqual([]);
    expect(story.model.login).toMatchObject({ state: "done", name: "bob" });
  });
});
