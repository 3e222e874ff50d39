import { expect, test } from "vitest";
import { bytes } from "../testing/bytes.ts";
import { decodeUtf8, encodeUtf8 } from "./text.ts";

test.each([
  ["one, two, three and four bytes a character", "aé龙🍵"],
  ["more than is encoded in one place", "龙".repeat(30_000)],
  ["a byte order mark, which is a character like any other", "\ufefftea"],
])("UTF-8 goes there and back: %s", (_, text) => {
  expect(decodeUtf8(encodeUtf8(text))).toBe(text);
});

test.each([
  ["a byte that starts nothing", bytes("a", 0xff, "b"), "a\ufffdb"],
  ["a continuation of nothing", bytes("a", 0x80, "b"), "a\ufffdb"],
  ["a character cut short", bytes("a", 0xe9, 0xbe), "a\ufffd"],
  ["Latin-1", bytes("caf", 0xe9), "caf\ufffd"],
  ["an overlong slash", bytes(0xc0, 0xaf), "\ufffd\ufffd"],
  ["a surrogate", bytes(0xed, 0xa0, 0x80), "\ufffd\ufffd\ufffd"],
])("invalid bytes become U+FFFD: %s", (_, input, text) => {
  expect(decodeUtf8(input)).toBe(text);
});

test("a lone surrogate is sent as U+FFFD, and never as 0xFF", () => {
  expect(decodeUtf8(encodeUtf8("a\ud800b"))).toBe("a\ufffdb");
});

test("short texts are whole, also the one that finds too little room behind the others", () => {
  for (let length = 0; length < 512; length++) {
    const text = "龙".repeat(length);
    expect(decodeUtf8(encodeUtf8(text))).toBe(text);
  }
});

test("what was encoded stays as it is when something else is", () => {
  const tea = encodeUtf8("tea");
  encodeUtf8("milk");
  expect(decodeUtf8(tea)).toBe("tea");
});
