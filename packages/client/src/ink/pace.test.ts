import { describe, expect, it } from "vitest";
import { newModel } from "../core/model/model.ts";
import { Store } from "../core/store.ts";
import { HeldClock } from "../testing/held-clock.ts";
import { Pace } from "./pace.ts";

const WELL = "[0n";

/** A terminal that was drawn a first picture. */
function paced() {
  const clock = new HeldClock();
  const address = { host: "localhost", port: 5005 };
  const store = new Store(newModel({ address, instance: "me", name: undefined, now: 0 }), clock);
  let pictures = 0;
  let questions = 0;
  const pace = new Pace(store, clock, () => {
    questions++;
  });
  store.subscribe(() => {
    pictures++;
    pace.written();
  });
  const lineComes = () => {
    store.put({ ...store.model }, "outside");
    clock.advance(50);
  };
  lineComes();
  return { clock, pace, lineComes, pictures: () => pictures, questions: () => questions };
}

describe("the pace of pictures", () => {
  it("is that of a terminal that answers: one at a time, and the newest next", () => {
    const { pace, lineComes, pictures, questions } = paced();
    pace.receive(WELL);
    lineComes();
    expect(pictures()).toBe(2);
    for (let line = 0; line < 5; line++) lineComes();
    expect([pictures(), questions()]).toEqual([2, 2]);
    pace.receive(WELL);
    expect([pictures(), questions()]).toEqual([3, 3]);
  });

  it("is our own where the terminal has never answered", () => {
    const { lineComes, pictures, questions } = paced();
    for (let line = 0; line < 5; line++) lineComes();
    expect([pictures(), questions()]).toEqual([6, 1]);
  });

  it("is our own again where the terminal answers no more, until it does", () => {
    const { clock, pace, lineComes, pictures } = paced();
    pace.receive(WELL);
    lineComes();
    lineComes();
    expect(pictures()).toBe(2);
    clock.advance(2_000);
    lineComes();
    expect(pictures()).toBe(4);
    pace.receive(WELL);
    lineComes();
    lineComes();
    expect(pictures()).toBe(5);
  });

  it.each(["[24;80R", "[?62;4c", "]11;rgb:00/00/00", "[0;1n"])("is not set by %j", (report) => {
    const { pace, lineComes, pictures } = paced();
    pace.receive(WELL);
    lineComes();
    pace.receive(report);
    lineComes();
    expect(pictures()).toBe(2);
  });

  it("is waited for by who leaves, but not for ever", async () => {
    const { clock, pace, lineComes } = paced();
    pace.receive(WELL);
    lineComes();
    const answered = pace.rest();
    pace.receive(WELL);
    await answered;
    pace.goOn();
    lineComes();
    const unanswered = pace.rest();
    clock.advance(1_000);
    await unanswered;
  });

  it("asks nothing of a terminal that is not ours", async () => {
    const { pace, lineComes, questions } = paced();
    pace.receive(WELL);
    await pace.rest();
    lineComes();
    expect(questions()).toBe(1);
    pace.goOn();
    lineComes();
    expect(questions()).toBe(2);
  });
});
