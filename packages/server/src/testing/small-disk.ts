// A disk that is small and soon full: a tmpfs, which only root may mount.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), "tea-party-disk-"));
  readonly #ballast = join(this.folder, "ballast");
  readonly #readOnlyFiles: string[] = [];

  /** @param size in KiB */
  constructor(size: number) {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}k`, "tmpfs", this.folder], {
      stdio: "ignore",
    });
  }

  /** Takes up all the room that is left. */
  fill(): void {
    for (const size of [65_536, 4_096, 512]) {
      try {
        for (;;) writeFileSync(this.#ballast, Buffer.alloc(size), { flag: "a" });
      } catch {
        // Full, as far as pieces of this size go.
      }
    }
  }

  makeRoom(): void {
    rmSync(this.#ballast, { force: true });
  }

  makeReadOnly(): void {
    execFileSync("mount", ["-o", "remount,ro", this.folder]);
  }

  /** The same for one file of it. */
  makeFileReadOnly(name: string): void {
    const file = join(this.folder, name);
    execFileSync("mount", ["--bind", file, file]);
    execFileSync("mount", ["-o", "remount,ro,bind", file]);
    this.#readOnlyFiles.push(file);
  }

  remove(): void {
    for (const file of this.#readOnlyFiles) execFileSync("umount", [file]);
    execFileSync("umount", [this.folder]);
    rmdirSync(this.folder);
  }
}

/** Whether this process may mount one. */
export function canMount(): boolean {
  try {
    new SmallDisk(64).remove();
    return true;
  } catch {
    return false;
  }
}
