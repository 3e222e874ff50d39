import { expect, test } from "vitest";
import { bytes } from "../../testing/bytes.ts";
import { IAC, SB, SE } from "../codes.ts";
import { writeMssp } from "./mssp.ts";

test("variables with one value and with several", () => {
  expect(writeMssp({ NAME: "茶", PLAYERS: 12, CHARSET: ["UTF-8", "GBK"] })).toEqual(
    bytes(
      ...[IAC, SB, 70, 1, "NAME", 2, "茶", 1, "PLAYERS", 2, "12"],
      ...[1, "CHARSET", 2, "UTF-8", 2, "GBK", IAC, SE],
    ),
  );
});

test("no value can end itself early", () => {
  expect(writeMssp({ NAME: "a\u0000b\u0001c\u0002d" })).toEqual(
    bytes(IAC, SB, 70, 1, "NAME", 2, "abcd", IAC, SE),
  );
});
