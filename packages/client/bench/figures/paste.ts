// A long paste, and one whose end never comes.
import { setTimeout as pause } from "node:timers/promises";
import { Sitting } from "../programs/sitting.ts";
import { atMost, type Reading } from "../reading.ts";

const PASTE_START = "\u001b[200~";
const PASTE_END = "\u001b[201~";
const MEGABYTE = 1_000_000;

export async function paste(): Promise<readonly Reading[]> {
  return [
    atMost("paste of 1 MB, one line", await pasted("word ".repeat(MEGABYTE / 5)), {
      limit: 300,
      unit: "ms",
    }),
    atMost("paste of 1 MB, lines", await pasted("a line\r".repeat(MEGABYTE / 7)), {
      limit: 300,
      unit: "ms",
    }),
    atMost("a paste that never ends: input back", await endless(), { limit: 2_000, unit: "ms" }),
  ];
}

async function pasted(text: string): Promise<number> {
  await using sitting = await Sitting.start();
  // So much is not put into the draft: the client says what came, and asks.
  return await sitting.client.answers(PASTE_START + text + PASTE_END, "pasted");
}

/** Keys are pressed all the while, as someone does who wonders why nothing happens. */
async function endless(): Promise<number> {
  await using sitting = await Sitting.start();
  const { client } = sitting;
  const start = performance.now();
  client.types(`${PASTE_START}${"word ".repeat(500)}`);
  let isBack = false;
  const back = client.paints("⣿").then(() => {
    isBack = true;
  });
  while (!isBack) {
    await pause(200);
    client.types("⣿");
  }
  await back;
  return performance.now() - start;
}
