import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engineContract } from "../engine.contract.ts";
import { openEmbeddedEngine } from "./embedded-engine.ts";

engineContract({
  name: "embedded",
  isDurable: true,
  async prepare() {
    const folder = await mkdtemp(join(tmpdir(), "tea-party-"));
    return {
      open: (clock) => openEmbeddedEngine({ folder, durability: "normal" }, clock),
      dispose: () => rm(folder, { recursive: true }),
    };
  },
});
