import { describe, expect, test } from "vitest";
import { FIRST_BYTES_LIMIT, judgeFirstBytes } from "./first-bytes.ts";

const TLS_1_3_HELLO = "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03";

/** The judgement once it is made, for bytes that come one at a time, and after how many. */
function oneByOne(text: string): [string, number] {
  for (let length = 0; length <= text.length; length++) {
    const judgement = judgeFirstBytes(Buffer.from(text.slice(0, length), "latin1"));
    if (judgement !== "undecided") return [judgement, length];
  }
  return ["undecided", text.length];
}

describe("strangers", () => {
  test.each([
    ["http", "GET / HTTP/1.1\r\nHost: tea\r\n\r\n"],
    ["http", "POST /login?name=ann HTTP/1.0\r\n"],
    ["http", "M-SEARCH * HTTP/1.1\r\n"],
    ["http", "CONNECT tea.example:5005 HTTP/1.1\r\n"],
    ["http", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    ["http", `GET /${"a".repeat(FIRST_BYTES_LIMIT)}`],
    ["tls", TLS_1_3_HELLO],
  ])("%s: %j", (stranger, text) => {
    expect(judgeFirstBytes(Buffer.from(text, "latin1"))).toBe(stranger);
    expect(oneByOne(text)[0]).toBe(stranger);
  });
});

describe("visitors", () => {
  test.each([
    "GET well soon\r\n",
    "GET\r\n",
    "GET /\r\n",
    "GET / HTTQ\r\n",
    "HELLO WORLD\r\n",
    "login ann\r\n",
    "\r\n",
    "\x16\x02",
    "\xff\xfd\x03",
    "OPTIONS \xff\xf6",
    "你好",
  ])("%j", (text) => {
    expect(judgeFirstBytes(Buffer.from(text, "latin1"))).toBe("visitor");
    expect(oneByOne(text)[0]).toBe("visitor");
  });

  test("nothing of an ordinary line is held back", () => {
    expect(oneByOne("login ann\r\n")).toEqual(["visitor", 1]);
    expect(oneByOne("\xff\xfb\x1f")).toEqual(["visitor", 1]);
  });

  test("a line in capitals is held back to its end at most", () => {
    expect(oneByOne("GET well soon\r\n")).toEqual(["visitor", "GET well s".length]);
  });
});
