// Every figure by the name that the command line knows it by.
import type { Reading } from "../reading.ts";
import { burst } from "./burst.ts";
import { find } from "./find.ts";
import { firstFrame } from "./first-frame.ts";
import { keyToPaint } from "./key-to-paint.ts";
import { memory } from "./memory.ts";
import { paste } from "./paste.ts";
import { processor } from "./processor.ts";
import { screens } from "./screens.ts";
import { slowLine } from "./slow-line.ts";

export const figures: Readonly<Record<string, () => Promise<readonly Reading[]>>> = {
  "first-frame": firstFrame,
  keys: keyToPaint,
  cpu: processor,
  burst,
  find,
  paste,
  memory,
  screens,
  "slow-line": slowLine,
};
