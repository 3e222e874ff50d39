import { expect, test } from "vitest";
import { Tick } from "./tick.ts";

/** A tick whose turns are ended by hand, with a place and an outlet that write down their part. */
function turn() {
  const events: string[] = [];
  const scheduled: (() => void)[] = [];
  const tick = new Tick((serve) => scheduled.push(serve));
  return {
    events,
    tick,
    place: { deliver: () => void events.push("deliver") },
    outlet: { flush: () => void events.push("flush") },
    end: () => scheduled.splice(0).forEach((serve) => void serve()),
  };
}

test("news is handed out and written at the end of the turn, once however much there is", () => {
  const { events, tick, place, outlet, end } = turn();
  tick.outletHasNews(outlet);
  tick.placeHasNews(place);
  tick.placeHasNews(place);
  tick.outletHasNews(outlet);
  expect(events).toEqual([]);
  end();
  expect(events).toEqual(["deliver", "flush"]);
  end();
  expect(events).toEqual(["deliver", "flush"]);
});

test("a new turn follows when there is news again", () => {
  const { events, tick, outlet, end } = turn();
  tick.outletHasNews(outlet);
  end();
  tick.outletHasNews(outlet);
  end();
  expect(events).toEqual(["flush", "flush"]);
});

test("what places have can be handed out early, so that a private answer goes behind it", () => {
  const { events, tick, place, outlet, end } = turn();
  tick.placeHasNews(place);
  tick.outletHasNews(outlet);
  tick.deliverPlaces();
  expect(events).toEqual(["deliver"]);
  end();
  expect(events).toEqual(["deliver", "flush"]);
});
