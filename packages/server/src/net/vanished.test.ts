// A peer whose packets no longer come, in a network namespace where that can be arranged.
import { execFile, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const scene = fileURLToPath(new URL("../testing/vanish-scene.ts", import.meta.url));

const inNamespace = ["--map-root-user", "--net"];

const canVanish =
  spawnSync("unshare", [...inNamespace, "ip", "rule", "add", "pref", "9", "blackhole"]).status ===
  0;

const vanishing = test.skipIf(!canVanish);

vanishing(
  "who has vanished leaves the room, who is quiet stays (needs unshare and ip)",
  async () => {
    const node = [process.execPath, "--conditions=@tea/source", scene];
    const { stdout } = await promisify(execFile)("unshare", [...inNamespace, ...node]);
    expect(JSON.parse(stdout)).toEqual({
      left: ["vanished", "vanished-nc"],
      people: ["watcher", "quiet", "quiet-nc"],
    });
  },
  30_000,
);
