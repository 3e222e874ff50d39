// Many lines at once: whether the client answers throughout, and whether it has them all after.
import { Sitting } from "../programs/sitting.ts";
import { atMost, type Reading } from "../reading.ts";

const LINES = 50_000;
const CTRL_HOME = "\u001b[1;5H";

export async function burst(): Promise<readonly Reading[]> {
  await using sitting = await Sitting.start();
  const times: number[] = [];
  let isOver = false;
  const filled = sitting.fill(LINES).then(() => {
    isOver = true;
  });
  while (!isOver) times.push(await sitting.pressesKey());
  await filled;
  const kept = await keptLines(sitting);
  return [
    atMost("burst of 50,000 lines: slowest key", Math.max(...times), { limit: 100, unit: "ms" }),
    {
      what: "burst of 50,000 lines: in the scrollback",
      measured: String(kept),
      yardstick: "",
      target: String(LINES),
      isMet: kept === LINES,
    },
  ];
}

/** Goes to the first line, and counts what is on the screen and what the client says is newer. */
async function keptLines({ client }: Sitting): Promise<number> {
  await client.answers(CTRL_HOME, "newer");
  const picture = await client.picture();
  const newer = Number(/↓ (\d+) newer/.exec(picture)?.[1]);
  const shown = picture.match(/ line \d+ /g)?.length ?? 0;
  return newer + shown;
}
