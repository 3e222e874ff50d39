import { describe, expect, it } from "vitest";
import { Story } from "../../testing/story.ts";
import { nextMoment } from "./moments.ts";

/** Someone whose server has answered a ping. */
const answering = () => Story.inside().passes(0).happens({ type: "pongReceived" });

describe("the round trip", () => {
  it("is asked for now and then, and told in milliseconds", () => {
    const story = Story.inside();
    expect(story.passes(0).asked()).toEqual([{ type: "ping" }]);
    story.now += 12;
    story.happens({ type: "pongReceived" });
    expect(story.model.lag.milliseconds).toBe(12);
    expect(nextMoment(story.model, story.now)).toBe(story.now - 12 + 20_000);
  });

  it("that does not end means a dead link", () => {
    const story = answering().passes(20_000);
    story.asked();
    expect(story.passes(9_999).asked()).toEqual([]);
    expect(story.passes(1).asked()).toEqual([
      { type: "hangUp", reason: "the server stopped answering" },
    ]);
  });

  it("is asked for from the start, since a link can go silent while we are let in", () => {
    const story = Story.inside().lost().happens({ type: "connected" });
    story.happens({ type: "speechSettled", speech: "tea" }).asked();
    expect(story.passes(0).asked()).toEqual([{ type: "ping" }]);
    expect(story.passes(10_000).asked()).toEqual([
      { type: "hangUp", reason: "the server stopped answering" },
    ]);
  });

  it("means nothing to a server that has neither answered nor told a fact", () => {
    const story = new Story("you").happens({ type: "connected" });
    story.happens({ type: "speechSettled", speech: "tea" }).passes(0);
    story.asked();
    expect(story.passes(15_000).asked()).toEqual([]);
  });
});

describe("after the machine slept", () => {
  it("a link that is up is tried at once, and not for long", () => {
    const story = answering();
    story.now += 3_600_000;
    story.asked();
    expect(story.happens({ type: "woke" }).asked()).toEqual([{ type: "ping" }]);
    expect(story.passes(2_999).asked()).toEqual([]);
    expect(story.passes(1).asked()).toEqual([
      { type: "hangUp", reason: "the server stopped answering" },
    ]);
  });

  it("a link that is down is dialled at once, however often that failed", () => {
    const story = Story.inside().lost();
    for (let attempt = 0; attempt < 6; attempt++) story.happens({ type: "reconnected" }).lost();
    story.asked();
    expect(story.happens({ type: "woke" }).asked()).toEqual([{ type: "dial" }]);
    expect(story.model.link).toMatchObject({ state: "connecting", failures: 0 });
  });
});
