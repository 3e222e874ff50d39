// Ink writes what differs from the picture before: whichever that was, what is on the screen is
// what a screen shows that has drawn nothing else.
import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import type { Model } from "../core/model/model.ts";
import { NINE } from "../testing/facts.ts";
import { HeldClock } from "../testing/held-clock.ts";
import { sceneNames, scenes } from "../testing/scenes.ts";
import { TerminalScreen } from "../testing/terminal-screen.tsx";

process.env.TZ = "UTC";

const open: TerminalScreen[] = [];
const closeAll = () => {
  for (const screen of open.splice(0)) screen.close();
};
afterEach(closeAll);

it.each([
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
])("a picture is the same after any others, at $columns×$rows", async (size) => {
  const models = sceneNames.map((name) => scenes[name]().model);
  const show = (model: Model) => {
    const screen = new TerminalScreen(model, new HeldClock(NINE), size);
    open.push(screen);
    return screen;
  };
  const order = fc.array(fc.constantFrom(...models), { minLength: 2, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(order, async ([first, ...others]) => {
      const screen = show(first as Model);
      for (const model of others) {
        await screen.show(model);
        expect(await screen.picture()).toBe(await show(model).picture());
      }
      closeAll();
    }),
    { numRuns: 20 },
  );
});
