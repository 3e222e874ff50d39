import { describe, expect, it } from "vitest";
import type { Line } from "../core/model/line.ts";
import { columnsOf } from "./columns.ts";
import { linksIn } from "./links.ts";
import { messageRows } from "./message-rows.ts";

const addresses = (text: string) => linksIn(text).map(({ address }) => address);

describe("the links of a text", () => {
  it.each([
    ["see https://tea.example/menu.", ["https://tea.example/menu"]],
    ["(at https://tea.example/a)", ["https://tea.example/a"]],
    ["https://tea.example/a_(b)", ["https://tea.example/a_(b)"]],
    ["菜单：http://tea.example，明天", ["http://tea.example/"]],
    ["https://tea.example/龙井", ["https://tea.example/%E9%BE%99%E4%BA%95"]],
    ["ftp://tea.example javascript://x", []],
    ["https:// and https://[", []],
    [`https://tea.example/${"a".repeat(3_000)}`, []],
  ])("%j", (text, expected) => {
    expect(addresses(text)).toEqual(expected);
  });
});

it("each row of a link that is broken leads to all of it", () => {
  const address = `https://tea.example/${"menu/".repeat(20)}`;
  const line: Line = {
    position: 1,
    id: 1,
    time: 0,
    kind: "said",
    who: "mei",
    text: `see ${address} now`,
    mention: false,
  };
  const look = {
    columns: columnsOf(60),
    isContinued: false,
    isFound: false,
    isAlike: false,
    me: "you",
    isWide: false,
  };
  const linked = messageRows(line, look)
    .flat()
    .filter(({ link }) => link !== undefined);
  expect(linked.length).toBeGreaterThan(2);
  expect(new Set(linked.map(({ link }) => link))).toEqual(new Set([address]));
  expect(linked.map(({ text }) => text).join("")).toBe(address);
});
