import { expect, test } from "vitest";
import { checkOpenFiles, OTHER_FILES, readFilesGranted } from "./open-files.ts";

const limits = (
  soft: string,
) => `Limit                     Soft Limit           Hard Limit           Units
Max processes             63432                63432                processes
Max open files            ${soft.padEnd(20)} 524288               files
Max locked memory         8388608              8388608              bytes
`;

/** What is noted where so many connections may come, and so many files are granted. */
function noted(most: number, granted?: number): unknown[] {
  const notes: unknown[] = [];
  checkOpenFiles({ note: (_, __, details) => notes.push(details) }, most, granted);
  return notes;
}

test.each([
  ["1024", 1_024],
  ["unlimited", Number.POSITIVE_INFINITY],
])("of %s files the soft limit counts", (soft, granted) => {
  expect(readFilesGranted(limits(soft))).toBe(granted);
});

test("where the system says nothing of it, nothing is known", () => {
  expect(readFilesGranted("Max processes  63432  63432  processes")).toBeUndefined();
});

test("just enough is enough, and one less is noted", () => {
  expect(noted(10_000, 10_000 + OTHER_FILES)).toEqual([]);
  expect(noted(10_000, 9_999 + OTHER_FILES)).toEqual([
    { files: 9_999 + OTHER_FILES, needed: 10_000 + OTHER_FILES },
  ]);
});

test("who sets no limit is not told that it can't be kept", () => {
  expect(noted(0, 100)).toEqual([]);
});
