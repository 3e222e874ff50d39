import { expect, test } from "vitest";
import { Tick } from "./tick.ts";

/** A tick whose turns and waits are ended by hand, with a place and an outlet that write down their part. */
function turn() {
  const events: string[] = [];
  const scheduled: (() => void)[] = [];
  const waits: (() => void)[] = [];
  const tick = new Tick({
    soon: (serve) => scheduled.push(serve),
    timer: (_, run) => {
      waits.push(run);
      return () => {};
    },
  });
  return {
    events,
    tick,
    place: { deliver: () => void events.push("deliver") },
    outlet: { isDue: false, canWait: false, flush: () => void events.push("flush") },
    end: () => scheduled.splice(0).forEach((serve) => void serve()),
    endWait: () => waits.splice(0).forEach((run) => void run()),
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

test("an entrance is served at once, and those that follow it together", () => {
  const { events, tick, place, end, endWait } = turn();
  tick.placeHasEntrances(place);
  end();
  expect(events).toEqual(["deliver"]);
  for (let entrance = 0; entrance < 1000; entrance++) {
    tick.placeHasEntrances(place);
    end();
  }
  expect(events).toEqual(["deliver"]);
  endWait();
  end();
  expect(events).toEqual(["deliver", "deliver"]);
});

test("what is said takes the entrances before it along", () => {
  const { events, tick, place, end, endWait } = turn();
  tick.placeHasEntrances(place);
  end();
  tick.placeHasEntrances(place);
  tick.placeHasNews(place);
  end();
  expect(events).toEqual(["deliver", "deliver"]);
  endWait();
  end();
  expect(events).toEqual(["deliver", "deliver"]);
});

test("after a wait in which nobody came the next entrance is served at once again", () => {
  const { events, tick, place, end, endWait } = turn();
  tick.placeHasEntrances(place);
  end();
  endWait();
  tick.placeHasEntrances(place);
  end();
  expect(events).toEqual(["deliver", "deliver"]);
});

test("an outlet that can wait is written to when it can no longer", () => {
  const { events, tick, outlet, end } = turn();
  outlet.canWait = true;
  tick.outletHasNews(outlet);
  end();
  tick.outletHasNews(outlet);
  end();
  expect(events).toEqual([]);
  outlet.canWait = false;
  tick.outletCanWaitNoLonger(outlet);
  end();
  expect(events).toEqual(["flush"]);
  tick.outletCanWaitNoLonger(outlet);
  end();
  expect(events).toEqual(["flush"]);
});

test("an outlet that can wait does so for a while, and then is written to", () => {
  const { events, tick, outlet, end, endWait } = turn();
  outlet.canWait = true;
  for (const flushes of [["flush"], ["flush", "flush"]]) {
    tick.outletHasNews(outlet);
    end();
    endWait();
    expect(events).toEqual(flushes);
  }
});

/** As many outlets as are told, each of which writes down its number. */
function outlets(count: number, canWait = false) {
  const written: number[] = [];
  const crowd = Array.from({ length: count }, (_, number) => ({
    isDue: false,
    canWait,
    flush: () => void written.push(number),
  }));
  return { crowd, written };
}

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

test("a thousand who have news are written to in one turn", () => {
  const { tick, end } = turn();
  const { crowd, written } = outlets(1_000);
  for (const outlet of crowd) tick.outletHasNews(outlet);
  end();
  expect(written).toEqual(numbers(1_000));
});

test("where thousands have news, they are written to in several turns, in order", () => {
  const { tick, end } = turn();
  const { crowd, written } = outlets(2_100);
  for (const outlet of crowd) tick.outletHasNews(outlet);
  end();
  expect(written).toEqual(numbers(700));
  for (const outlet of crowd) tick.outletHasNews(outlet);
  for (let rest = 0; rest < 3; rest++) end();
  expect(written).toEqual([...numbers(2_100), ...numbers(700)]);
});

test("thousands who have waited long enough are written to a thousand a turn", () => {
  const { tick, end, endWait } = turn();
  const { crowd, written } = outlets(1_500, true);
  for (const outlet of crowd) tick.outletHasNews(outlet);
  for (let turns = 0; turns < 3; turns++) end();
  expect(written).toEqual([]);
  endWait();
  expect(written).toEqual(numbers(1_000));
  end();
  expect(written).toEqual(numbers(1_500));
});
