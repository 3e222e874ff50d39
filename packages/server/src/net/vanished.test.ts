// A peer whose packets no longer come, in a network namespace where that can be arranged.
import { execFile, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const inNamespace = ["--map-root-user", "--net"];

const canVanish =
  spawnSync("unshare", [...inNamespace, "ip", "rule", "add", "pref", "9", "blackhole"]).status ===
  0;

const vanishing = test.skipIf(!canVanish).concurrent;

/** Plays a scene in a namespace of its own. @returns what it prints */
async function play(scene: URL): Promise<unknown> {
  const node = [process.execPath, "--conditions=@tea/source", fileURLToPath(scene)];
  const { stdout } = await promisify(execFile)("unshare", [...inNamespace, ...node]);
  return JSON.parse(stdout);
}

vanishing(
  "who has vanished leaves the room, who is quiet stays (needs unshare and ip)",
  async () => {
    expect(await play(new URL("../testing/vanish-scene.ts", import.meta.url))).toEqual({
      left: ["vanished", "vanished-nc"],
      people: ["watcher", "quiet", "quiet-nc"],
    });
  },
  30_000,
);

vanishing(
  "who asks for a dead connection's name has it within seconds, and a living one keeps its own",
  async () => {
    expect(await play(new URL("../testing/return-scene.ts", import.meta.url))).toEqual({
      given: ["idle", "written"],
      people: ["there", "written"],
    });
  },
  60_000,
);
