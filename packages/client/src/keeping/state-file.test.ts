import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Kept } from "../core/keeping/kept.ts";
import { openStateFile } from "./state-file.ts";

const address = { host: "::1", port: 5005 };
const kept: Kept = {
  version: 1,
  name: "you",
  token: "",
  key: "a key of mine alone",
  active: "#parlour",
  toldUpTo: 0,
  conversations: [
    {
      id: "#parlour",
      isOpen: true,
      draft: "half a th",
      history: ["hi"],
      isMuted: true,
      readUpTo: 7,
    },
  ],
  outgoing: [],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tea-state-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = () => join(folder, "%3A%3A1_5005.json");
const names = () => readdirSync(folder).toSorted();

describe("what is kept for a server", () => {
  it("is there for the next run, and for its owner only", () => {
    const first = openStateFile(folder, address);
    expect(first.recalled).toBeUndefined();
    expect(first.keep(kept)).toBeUndefined();
    first.close();
    expect(names()).toEqual(["%3A%3A1_5005.json"]);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    expect(openStateFile(folder, address).recalled).toEqual(kept);
  });

  it("is another server's nothing", () => {
    openStateFile(folder, address).keep(kept);
    expect(openStateFile(folder, { ...address, port: 5006 }).recalled).toBeUndefined();
  });

  it("belongs to one client at a time", () => {
    const first = openStateFile(folder, address);
    first.keep(kept);
    const second = openStateFile(folder, address);
    expect(second.recalled).toBeUndefined();
    second.keep({ ...kept, name: "intruder" });
    expect(readFileSync(path(), "utf8")).toContain('"name":"you"');
    first.close();
    expect(openStateFile(folder, address).recalled).toEqual(kept);
  });

  it("is free when its owner is no longer there, or was before the machine was started", () => {
    writeFileSync(`${path()}.lock`, "0");
    const afterCrash = openStateFile(folder, address);
    afterCrash.keep(kept);
    expect(readFileSync(path(), "utf8")).toContain('"name":"you"');
    utimesSync(`${path()}.lock`, 0, 0);
    expect(openStateFile(folder, address).recalled).toEqual(kept);
  });

  it("is put aside when it can't be read, and not written over", () => {
    writeFileSync(path(), '{"version":99}');
    const memory = openStateFile(folder, address);
    expect(memory.recalled).toBeUndefined();
    memory.keep(kept);
    expect(readFileSync(`${path()}.unreadable`, "utf8")).toBe('{"version":99}');
  });
});

it("says why nothing can be kept where the folder is a file", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  chmodSync(file, 0o600);
  const memory = openStateFile(file, address);
  expect(memory.keep(kept)).toMatch(
    /^Drafts and unsent lines can't be kept in .*file.* \(EEXIST\)/,
  );
});
