import { describe, expect, it } from "vitest";
import { bindings, endedBindings, keyTable } from "./keys.ts";

describe("the key table", () => {
  it("gives each key one meaning", () => {
    const count = bindings.flatMap(({ keys }) => keys).length;
    expect(keyTable(bindings).size).toBe(count);
    expect(() => keyTable([...bindings, ...bindings])).toThrow("Two bindings have the key Enter.");
  });

  it("says of each key what it does", () => {
    for (const { keys, summary } of [...bindings, ...endedBindings]) {
      expect(keys.length).toBeGreaterThan(0);
      expect(summary).not.toBe("");
    }
  });
});
