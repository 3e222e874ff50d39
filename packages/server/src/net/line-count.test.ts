import { expect, test } from "vitest";
import { countLines } from "./line-count.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");

test.each([
  ["", 0],
  ["login ann", 0],
  ["login ann\n", 1],
  ["login ann\r\n", 1],
  ["login\rann\r\n", 2],
  ["login\r\rann\n", 3],
  ["say \xff\xf6\r\n", 2],
  ["\n", 1],
  ["one\r\ntwo\nthree\r\0four\rfive", 4],
  ["\r\n\r\n", 2],
  ["\n\n\r\r", 4],
  ['\xff\xfa\xc9Core.Ping {"a":1}\xff\xf0', 1],
  ["\xff\xf6\xff\xf6", 2],
  ["\xff\xfb\x1f\xff\xfa\x1f\0\x50\0\x18\xff\xf0", 2],
  ["\xff\xfd\x46\xff\xfe\x46\xff\xfb\x1f\xff\xfc\x1f", 4],
  ["\xff\xf1\xff\xf9\xff\xff\xff", 0],
])("%j ends so many lines: %i", (text, lines) => {
  expect(countLines(bytes(text), 100)).toEqual({ length: text.length, lines });
});

test.each([
  ["one\r\ntwo\r\nthree", 1, "one\r\n"],
  ["one\r\ntwo\r\nthree", 2, "one\r\ntwo\r\n"],
  ["one\r\ntwo\r\nthree", 3, "one\r\ntwo\r\nthree"],
  ["\xff\xf6\xff\xf6", 1, "\xff\xf6"],
])("%j up to line %i is %j", (text, most, stretch) => {
  expect(countLines(bytes(text), most).length).toBe(stretch.length);
});
