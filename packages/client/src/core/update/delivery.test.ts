import { describe, expect, it } from "vitest";
import { entrance, NINE, said, welcomed } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";

const states = ({ model }: Story) =>
  model.outgoing.map(({ typed, delivery }) => `${typed}: ${delivery.state}`);

/** The link comes back, and the server lets us in again. */
const back = (story: Story, ...recent: readonly ReturnType<typeof said>[]) =>
  story
    .happens({ type: "connected" }, { type: "speechSettled", speech: "tea" })
    .told(welcomed, ...entrance("you", "parlour", ["you"], recent));

describe("a line we say", () => {
  it("is on its way until it comes back in the log", () => {
    const story = Story.inside().typed("hi");
    expect(story.asked()).toEqual([
      { type: "request", request: { type: "input", text: "hi", line: "me-2", room: "parlour" } },
    ]);
    expect(states(story)).toEqual(["hi: sending"]);
    story.told({ ...said(1, "you", "hi"), line: "me-2" });
    expect(states(story)).toEqual([]);
    expect(story.transcript("#parlour")).toEqual(["you: hi"]);
  });

  it("is not taken for answered when someone else's line has the same id", () => {
    const story = Story.inside().typed("hi");
    const theirs = { ...said(1, "mei", "hello"), line: "me-2" };
    expect(states(story.told(theirs))).toEqual(["hi: sending"]);
    back(story.lost(), theirs);
    expect(states(story)).toEqual(["hi: sending"]);
  });

  it("stays, failed, when the server refuses it", () => {
    const story = Story.inside().typed("hi");
    const text = "That could not be kept just now.";
    story.told({ type: "refused", time: NINE, code: "log-unavailable", text, line: "me-2" });
    expect(story.model.outgoing[0]?.delivery).toEqual({ state: "failed", reason: text });
  });

  it("waits while the link is down, and goes out when we are in the room again", () => {
    const story = Story.inside().lost().typed("one").typed("two");
    expect(story.sent()).toEqual([]);
    expect(states(story)).toEqual(["one: queued", "two: queued"]);
    back(story);
    expect(story.sent()).toEqual(["/login you", "one", "two"]);
    expect(states(story)).toEqual(["one: sending", "two: sending"]);
  });

  it("waits behind those that wait until all we missed is here", () => {
    const story = Story.inside()
      .told(said(1, "mei", "hi"))
      .typed("one")
      .lost();
    back(story, said(9, "mei", "still there?")).typed("two");
    expect(states(story)).toEqual(["one: unsure", "two: queued"]);
    story.asked();
    const page = { type: "historyListed", time: NINE, room: "parlour", more: false } as const;
    story.told({ ...page, lines: [said(2, "mei", "hello?"), said(9, "mei", "still there?")] });
    expect(story.sent()).toEqual(["one", "two"]);
  });

  it("is said again only if the log shows that it did not arrive", () => {
    const story = Story.inside().typed("arrived").typed("did not").lost();
    expect(states(story)).toEqual(["arrived: unsure", "did not: unsure"]);
    back(story, { ...said(1, "you", "arrived"), line: "me-2" });
    expect(story.sent().slice(-1)).toEqual(["did not"]);
    expect(states(story)).toEqual(["did not: sending"]);
    expect(story.transcript("#parlour")).toEqual(["you: arrived"]);
  });
});

describe("a line that failed", () => {
  const refused = () => {
    const story = Story.inside().typed("hi");
    const text = "That could not be kept just now.";
    return story
      .told({ type: "refused", time: NINE, code: "log-unavailable", text, line: "me-2" })
      .typed("/query mei")
      .happens({ type: "chose", conversation: "#parlour" });
  };

  it("goes out again when asked, as a line the server has not refused", () => {
    const story = refused();
    story.asked();
    expect(states(story.typed("/retry"))).toEqual(["hi: sending"]);
    expect(story.asked()).toEqual([
      { type: "request", request: { type: "input", text: "hi", line: "me-3", room: "parlour" } },
    ]);
  });

  it("waits for the link when asked while it is down", () => {
    const story = refused().lost().typed("/retry");
    expect(states(story)).toEqual(["hi: queued"]);
    back(story);
    expect(states(story)).toEqual(["hi: sending"]);
  });

  it("is forgotten when asked, where the reader stands and nowhere else", () => {
    const story = refused().happens({ type: "chose", conversation: "@mei" }).typed("/discard");
    expect(states(story)).toEqual(["hi: failed"]);
    story.happens({ type: "chose", conversation: "#parlour" }).typed("/discard");
    expect(states(story)).toEqual([]);
  });
});

describe("a line that is no talk in a room", () => {
  it("is a command, forgotten once accepted", () => {
    const story = Story.inside().typed("/look");
    expect(states(story)).toEqual(["/look: sending"]);
    expect(states(story.told({ type: "accepted", time: NINE, line: "me-2" }))).toEqual([]);
  });

  it("is told to the person whose conversation it is typed in", () => {
    const story = Story.inside().typed("/query mei").typed("psst");
    expect(story.sent()).toEqual(["/tell mei psst"]);
    story.told({ type: "sent", time: NINE, to: "mei", text: "psst", line: "me-2" });
    expect(states(story)).toEqual([]);
    expect(story.transcript("@mei")).toEqual(["sent you psst"]);
  });

  it("fails rather than happen twice when the link breaks under it", () => {
    const story = Story.inside().typed("/topic tea").lost();
    expect(states(story)).toEqual(["/topic tea: unsure"]);
    expect(states(back(story))).toEqual(["/topic tea: failed"]);
  });

  it("goes out again to a server that has kept our session and knows the line", () => {
    const story = Story.inside();
    story.told({ type: "sessionOpened", time: NINE, token: "secret", grace: 60_000 });
    back(story.typed("/topic tea").lost());
    expect(story.asked()).toContainEqual({
      type: "request",
      request: { type: "input", text: "/topic tea", line: "me-2", room: "parlour" },
    });
  });

  it("says a slash after two", () => {
    expect(Story.inside().typed("//shrug").sent()).toEqual(["//shrug"]);
  });
});
