import { describe, expect, it } from "vitest";
import { entrance, joined, NINE, said, welcomed } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";
import { activeComposer } from "../composer/composing.ts";
import { newModel } from "../model/model.ts";
import { keptOf, restored } from "./keeping.ts";
import { readKept, writeKept } from "./kept.ts";

/** The client ends without a farewell and is started again. */
function restarted(story: Story, name?: string): Story {
  const kept = readKept(writeKept(keptOf(story.model)));
  if (kept === undefined) throw new Error("What was written can't be read.");
  const again = new Story(name);
  const address = { host: "localhost", port: 5005 };
  again.model = restored(newModel({ address, instance: "new", name, now: NINE }), kept);
  return again;
}

const comesIn = (story: Story, ...recent: readonly ReturnType<typeof said>[]) =>
  story
    .happens({ type: "connected" }, { type: "speechSettled", speech: "tea" })
    .told(welcomed, ...entrance("you", "parlour", ["you"], recent));

describe("a client that is started again", () => {
  it("has its drafts and its history, each in its room", () => {
    const story = Story.inside();
    story.happens({ type: "typed", text: "said once" }, { type: "entered" });
    story.happens({ type: "typed", text: "half a th" });
    const { model } = restarted(story);
    expect(model.active).toBe("#parlour");
    expect(activeComposer(model).editor).toMatchObject({ text: "half a th", caret: 9 });
    expect(activeComposer(model).history.entries).toEqual(["said once"]);
  });

  it("has the same rooms muted, also after a version that did not keep them", () => {
    const story = Story.inside()
      .told(joined("garden", ["you"]))
      .typed("/mute");
    const { conversations } = restarted(story).model;
    expect(conversations.get("#parlour")?.isMuted).toBe(true);
    expect(conversations.get("#garden")?.isMuted).toBe(false);
    const older = writeKept(keptOf(story.model)).replaceAll(/"isMuted":\w+,/g, "");
    expect(readKept(older)?.conversations.map(({ isMuted }) => isMuted)).not.toContain(true);
  });

  it("sends what was queued, once and under its old id, when it is in the room again", () => {
    const story = Story.inside().lost().typed("while the link was down");
    const again = restarted(story, "you");
    expect(again.model.outgoing[0]?.delivery.state).toBe("queued");
    comesIn(again);
    expect(again.asked()).toContainEqual({
      type: "request",
      request: { type: "input", text: "while the link was down", line: "me-2", room: "parlour" },
    });
  });

  it("takes a line whose answer it did not see for said when the log shows it", () => {
    const again = restarted(Story.inside().typed("hi"), "you");
    comesIn(again, { ...said(1, "you", "hi"), line: "me-2" });
    expect(again.sent()).toEqual(["/login you"]);
    expect(again.model.outgoing).toEqual([]);
  });

  it("says nothing of what another name wrote", () => {
    const again = restarted(Story.inside().lost().typed("mine"), "ana");
    again.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" });
    again.told(welcomed, ...entrance("ana", "parlour", ["ana"]));
    expect(again.model.outgoing[0]?.delivery).toEqual({
      state: "failed",
      reason: "it was written as you",
    });
  });

  it("takes up its session, and asks for what came after the last line it read", () => {
    const story = Story.inside().told(said(7, "mei", "hi"));
    story.told({ type: "sessionOpened", time: NINE, token: "secret", grace: 60_000 });
    const again = restarted(story);
    again.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" }).told(welcomed);
    expect(again.asked()).toContainEqual({
      type: "request",
      request: {
        type: "resume",
        token: "secret",
        marks: [
          { room: "parlour", id: 7 },
          { room: "@", id: 1 },
        ],
      },
    });
  });

  it("knows a server again that has told it facts, and is not fooled when that one is mute", () => {
    const again = restarted(
      Story.inside("you")
        .told(said(7, "mei", "hi"))
        .typed("hello"),
    );
    again.happens({ type: "connected" }, { type: "speechSettled", speech: "text" });
    expect(again.asked()).toEqual([{ type: "hangUp", reason: "no answer" }]);
  });

  it("marks what was said since it was last read, also what it had seen unread", () => {
    const story = Story.inside().told(said(1, "mei", "read"));
    story.happens({ type: "focusChanged", isFocused: false }).told(said(2, "mei", "not read"));
    const again = restarted(story, "you");
    comesIn(again, said(1, "mei", "read"), said(2, "mei", "not read"), said(3, "mei", "new"));
    const { unreadFrom, lines } = again.conversation("#parlour");
    expect([...lines].find(({ position }) => position === unreadFrom)?.text).toBe("not read");
  });

  it("asks again for the private words that it was told and nobody read", () => {
    const told = (id: number, from: string) =>
      ({ type: "told", id, time: NINE, from, text: "psst" }) as const;
    const story = Story.inside();
    story.told({ type: "sessionOpened", time: NINE, token: "secret", grace: 60_000 });
    story.told(told(5, "mei")).happens({ type: "chose", conversation: "@mei" });
    story.told(told(6, "ana"), told(7, "ana"), told(8, "mei"));
    const again = restarted(story);
    again.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" }).told(welcomed);
    expect(again.asked()).toContainEqual({
      type: "request",
      request: { type: "resume", token: "secret", marks: [{ room: "@", id: 1 }] },
    });
    again.told(told(6, "ana"), told(7, "ana"), told(8, "mei"));
    expect(again.conversation("@ana").unread).toBe(2);
    expect(again.conversation("@mei").unread).toBe(0);
  });

  it("reports what it had read, if the server does not know", () => {
    const again = restarted(Story.inside().told(said(7, "mei", "hi")), "you");
    comesIn(again);
    again.asked();
    expect(again.passes(1_000).asked()).toContainEqual({
      type: "request",
      request: { type: "read", marks: [{ room: "parlour", id: 7 }] },
    });
  });

  it("is the same person by the key that it was started with", () => {
    const story = Story.inside().typed("/key a-key-of-my-other-device");
    expect(keptOf(story.model).key).toBe("a-key-of-my-other-device");
    const { key: _, toldUpTo: __, ...former } = keptOf(story.model);
    expect(readKept(JSON.stringify(former))).toMatchObject({ key: "", toldUpTo: 0 });
  });

  it("asks who comes, when someone else sits down", () => {
    const story = Story.inside();
    story.told({ type: "sessionOpened", time: NINE, token: "secret", grace: 60_000 });
    const { model } = restarted(story, "ana");
    expect(model.sessionToken).toBeUndefined();
    expect(model.login.name).toBe("ana");
  });

  it("offers the name that one had to who comes back without one", () => {
    const { login } = restarted(Story.inside("mei")).model;
    expect(login).toMatchObject({ name: undefined, suggestion: "mei" });
    expect(restarted(restarted(Story.inside("mei"))).model.login.suggestion).toBe("mei");
    expect(restarted(Story.inside("mei"), "ana").model.login.suggestion).toBe("");
  });

  it("keeps no password, and no session it has left", () => {
    const story = Story.inside();
    story.told({ type: "sessionOpened", time: NINE, token: "secret", grace: 60_000 });
    story.told({ type: "secretAsked", time: NINE, prompt: "Password:" });
    story.happens({ type: "typed", text: "hunter2" }, { type: "quitAsked" });
    expect(writeKept(keptOf(story.model))).not.toMatch(/hunter2|secret/);
  });
});

describe("what can't be read", () => {
  it.each(["", "{", "null", '{"version":2}', '{"version":1,"name":5}'])("%j is nothing", (text) => {
    expect(readKept(text)).toBeUndefined();
  });
});
