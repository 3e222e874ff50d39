import { describe, expect, it } from "vitest";
import { type Line, placed } from "./line.ts";
import { type PackedLines, pack, packBehind } from "./packed-lines.ts";

function said(from: number, to: number, text = "tea"): readonly Line[] {
  return Array.from({ length: to - from }, (_, index) =>
    placed(
      { id: from + index, time: 0, kind: "said", who: "mei", text, mention: false },
      from + index,
    ),
  );
}

const ids = (runs: readonly PackedLines[]) =>
  runs.flatMap(({ lines }) => lines.map(({ id }) => id));
const range = (from: number, to: number) => said(from, to).map(({ id }) => id);

describe("PackedLines", () => {
  it("fill one slab before the next", () => {
    let runs: readonly PackedLines[] = [];
    for (let from = 0; from < 10_000; from += 128) {
      runs = packBehind(runs, said(from, Math.min(10_000, from + 128)));
    }
    expect(ids(runs)).toEqual(range(0, 10_000));
    expect(runs.length).toBe(6);
    expect(runs.map(({ firstPosition }) => firstPosition)).toEqual(
      runs.map(({ lines }) => lines[0]?.position),
    );
  });

  it("that do not fit into one slab leave room in each", () => {
    const runs = pack(said(0, 2_000));
    expect(ids(runs)).toEqual(range(0, 2_000));
    expect(runs.map(({ length }) => length)).toEqual([1_000, 1_000]);
  });

  it("go on two ways from one run, and leave it as it was", () => {
    const before = pack(said(0, 100));
    const one = packBehind(before, said(100, 150));
    const other = packBehind(before, said(500, 550));
    expect(ids(before)).toEqual(range(0, 100));
    expect(ids(one)).toEqual(range(0, 150));
    expect(ids(other)).toEqual([...range(0, 100), ...range(500, 550)]);
    expect([one.length, other.length]).toEqual([1, 2]);
  });

  it("are the same objects again, by which what was drawn is known", () => {
    const [before] = pack(said(0, 100));
    const known = before?.lines[0];
    const [after] = packBehind(before === undefined ? [] : [before], said(100, 150));
    expect(known).toBeDefined();
    expect(before?.lines[0]).toBe(known);
    expect(after?.lines[0]).toBe(known);
    expect(before?.lines.length).toBe(100);
  });

  it("are none once they were released, in every run of the slab, and never others", () => {
    const before = pack(said(0, 100));
    const after = packBehind(before, said(100, 150));
    expect(ids(after).length).toBe(150);
    after[0]?.release();
    const others = pack(said(700, 800, "cake"));
    for (const [run] of [before, after]) {
      expect(run?.lines).toEqual([]);
      expect(run?.firstPosition).toBeUndefined();
      expect(run?.positionsWhere(() => true)).toEqual([]);
      expect(run?.hasAny(new Set([0, 1, 700]))).toBe(false);
    }
    expect(ids(packBehind(before, said(900, 901)))).toEqual([900]);
    expect(ids(others)).toEqual(range(700, 800));
  });
});
