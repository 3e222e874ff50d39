import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "../../testing/embedded.ts";
import { engineContract } from "../engine.contract.ts";

engineContract({
  name: "embedded",
  isDurable: true,
  async prepare() {
    const folder = await mkdtemp(join(tmpdir(), "tea-party-"));
    return {
      open: (clock) => openEmbedded(folder, { clock }),
      dispose: () => rm(folder, { recursive: true }),
    };
  },
});
