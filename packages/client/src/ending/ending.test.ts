import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { crashLog } from "./crash-log.ts";
import { errorEnding } from "./ending.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tea-ending-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ending = (error: unknown) => errorEnding(error, crashLog(join(folder, "state"), "1"));
const path = () => join(folder, "state", "crash.log");

describe("an error that nobody caught", () => {
  it("is one line for people and all that is known for whoever mends it", () => {
    expect(ending(new Error("boom\nat once"))).toEqual({
      code: 1,
      line: `The client stopped because of a mistake of its own: boom. The rest is in ${path()}`,
    });
    expect(readFileSync(path(), "utf8")).toMatch(
      /^\d{4}-\d\d-\d\dT.* tea-party 1, Node v.*\nError: boom\nat once\n {4}at /,
    );
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });

  it("may be anything, and the log out of reach", () => {
    const log = crashLog(join(path(), "\0"), "1");
    expect(errorEnding("boom", log).line).toBe(
      "The client stopped because of a mistake of its own: boom.",
    );
  });

  it("is written down once: what comes after it comes of it", () => {
    const log = crashLog(folder, "1");
    errorEnding(new Error("first"), log);
    errorEnding(new Error("second"), log);
    expect(readFileSync(join(folder, "crash.log"), "utf8")).toContain("first");
  });

  it.each(["EIO", "EPIPE"])("of code %s is the end of the terminal and no mistake", (code) => {
    expect(ending(Object.assign(new Error("write"), { code })).line).toBe("The terminal is gone.");
    expect(() => statSync(path())).toThrow();
  });
});
