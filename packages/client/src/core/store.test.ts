import { describe, expect, it } from "vitest";
import { HeldClock } from "../testing/held-clock.ts";
import { newComposer } from "./composer/composer.ts";
import { newModel } from "./model/model.ts";
import { Store } from "./store.ts";

function watched() {
  const clock = new HeldClock();
  const address = { host: "localhost", port: 5005 };
  const model = newModel({ address, instance: "me", name: undefined, now: 0 });
  const store = new Store(model, clock);
  let notices = 0;
  store.subscribe(() => {
    notices++;
  });
  const put = (from: "reader" | "outside") => store.put({ ...store.model }, from);
  return { clock, store, put, notices: () => notices };
}

describe("Store", () => {
  it("tells what the reader did at once", () => {
    const { put, notices } = watched();
    put("reader");
    put("reader");
    expect(notices()).toBe(2);
  });

  it("gathers what comes from outside into twenty notices a second", () => {
    const { clock, put, notices } = watched();
    for (let millisecond = 0; millisecond < 1_000; millisecond++) {
      put("outside");
      clock.advance(1);
    }
    expect(notices()).toBeGreaterThan(17);
    expect(notices()).toBeLessThanOrEqual(21);
  });

  it("has nothing left to tell after a notice for the reader", () => {
    const { clock, store, put, notices } = watched();
    put("outside");
    clock.advance(0);
    put("outside");
    store.put({ ...store.model, isBare: true }, "reader");
    clock.advance(1_000);
    expect(notices()).toBe(2);
    expect(clock.pending).toBe(0);
  });

  it("shows a key in the draft at once, and what came by itself with the next notice", () => {
    const { clock, store, put, notices } = watched();
    put("reader");
    store.put({ ...store.model, serverName: "TestChat" }, "outside");
    const composers = new Map([["", newComposer]]);
    store.put({ ...store.model, composers }, "reader");
    expect([notices(), store.shown.serverName, store.shown.composers]).toEqual([2, "", composers]);
    clock.advance(50);
    expect([notices(), store.shown]).toEqual([3, store.model]);
  });

  it("shows everything with what the reader did outside of the draft", () => {
    const { store, put, notices } = watched();
    put("outside");
    store.put({ ...store.model, serverName: "TestChat" }, "outside");
    store.put({ ...store.model, isBare: true }, "reader");
    expect([notices(), store.shown]).toEqual([1, store.model]);
  });

  it("holds back what comes by itself, and tells of it as one", () => {
    const { clock, store, put, notices } = watched();
    store.hold();
    put("outside");
    clock.advance(1_000);
    put("outside");
    expect(notices()).toBe(0);
    store.release();
    expect(notices()).toBe(1);
    store.hold();
    put("reader");
    expect(notices()).toBe(2);
    store.release();
    expect(notices()).toBe(2);
  });

  it("does not wait for a clock that was put back", () => {
    const { clock, put, notices } = watched();
    put("reader");
    clock.sleep(-60 * 60_000);
    put("outside");
    clock.advance(50);
    expect(notices()).toBe(2);
  });

  it("tells nothing when nothing changed", () => {
    const { store, notices } = watched();
    store.put(store.model, "reader");
    expect(notices()).toBe(0);
  });
});
