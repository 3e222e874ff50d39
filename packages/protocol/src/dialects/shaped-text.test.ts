// One fact as readers with different terminals see it.
import { describe, expect, test } from "vitest";
import { utf8 } from "../framing/charset.ts";
import { CRLF, decodeUtf8 } from "../framing/text.ts";
import { bytes } from "../testing/bytes.ts";
import { exampleEvents } from "../testing/example-events.ts";
import { plainestProfile, type TextProfile, textDialects } from "./text.ts";

const { said, acted, announced, joined, roomsListed, commandsListed, entered } = exampleEvents;

function shown(
  event: Parameters<ReturnType<typeof textDialects>["here"]["encode"]>[0],
  profile: Partial<TextProfile>,
) {
  return decodeUtf8(textDialects({ ...plainestProfile, ...profile }).here.encode(event));
}

test("readers with the same profile share their dialects, others do not", () => {
  const wide = { ...plainestProfile, columns: 80 };
  expect(textDialects({ ...wide })).toBe(textDialects(wide));
  expect(textDialects(wide).here).not.toBe(textDialects(wide).elsewhere);
  const others: readonly Partial<TextProfile>[] = [
    { columns: 81 },
    { colour: "16" },
    { plain: true },
    { channels: true },
    { charset: { ...utf8, name: "GBK" } },
  ];
  for (const other of others)
    expect(textDialects({ ...wide, ...other })).not.toBe(textDialects(wide));
});

describe("colour", () => {
  test("is a name's alone, and a name's own", () => {
    expect(shown(said, { colour: "16" })).toBe("\u001b[32mdilbert\u001b[39m: hello\r\n");
    expect(shown(entered, { colour: "16" })).toBe(
      "\u001b[32mdilbert\u001b[39m has entered the room.\r\n",
    );
  });
});

describe("for a screen reader", () => {
  test("signs become words, or go", () => {
    expect(shown(announced, { plain: true })).toBe("The house says: The kettle is on.\r\n");
    expect(shown(joined, { plain: true })).toContain("\r\n2026-11-22 (times are UTC)\r\n");
    expect(shown(roomsListed, { plain: true })).toContain(
      "\r\nparlour (2 people) - Tea (you are in it)\r\ngarden (1 person)\r\n",
    );
    expect(shown(commandsListed, { plain: true })).toContain(
      "\r\nsay <text> - Say something to everyone in the room.\r\n",
    );
  });

  test("what someone does keeps its star, so that it passes for nothing else", () => {
    const joke = { ...acted, text: "has left the room." };
    expect(shown(joke, { plain: true })).toBe("* dilbert has left the room.\r\n");
  });
});

describe("folding", () => {
  const folded = (text: string, more: Partial<TextProfile> = {}) =>
    shown({ ...said, text }, { columns: 24, ...more }).split(CRLF);

  test("breaks between words, and sets the rest in", () => {
    expect(folded("how about a pot of oolong at four?")).toEqual([
      "dilbert: how about a",
      "  pot of oolong at four?",
      "",
    ]);
  });

  test("counts the room in front", () => {
    const { elsewhere } = textDialects({ ...plainestProfile, columns: 24 });
    expect(decodeUtf8(elsewhere.encode({ ...said, text: "how about four?" }))).toBe(
      "[parlour] dilbert: how\r\n  about four?\r\n",
    );
  });

  test("breaks Chinese anywhere, two columns a character", () => {
    expect(folded("你好今天有人要去茶馆吗新的菜单在这里")).toEqual([
      "dilbert:",
      "  你好今天有人要去茶馆吗",
      "  新的菜单在这里",
      "",
    ]);
  });

  test("breaks a word that is longer than a row", () => {
    for (const row of folded("x".repeat(200))) expect(row.length).toBeLessThanOrEqual(24);
  });

  test("puts nothing at the beginning of a row that could be someone's name", () => {
    const rows = folded("I heard him say it: ana: I am leaving you all");
    expect(rows.slice(1, -1).every((row) => row.startsWith("  "))).toBe(true);
  });

  test("counts no colours", () => {
    expect(folded("hello there", { colour: "16" })).toHaveLength(2);
  });

  test("leaves lines alone that fit, and all lines of who did not ask for it", () => {
    expect(folded("hi")).toEqual(["dilbert: hi", ""]);
    expect(folded("x".repeat(200), { columns: undefined })).toHaveLength(2);
  });
});

describe("another character set", () => {
  const latin1 = {
    ...utf8,
    name: "GBK" as const,
    encode: (text: string) => Uint8Array.from(text, (unit) => unit.charCodeAt(0)),
    spell: (name: string) => (name === "Ана" ? "Ana~" : name),
  };

  test("writes 0xFF doubled", () => {
    const { here } = textDialects({ ...plainestProfile, charset: latin1 });
    expect(here.encode({ ...said, text: "ÿ" })).toEqual(bytes("dilbert: ", 255, 255, 13, 10));
  });

  test("spells the names it cannot write", () => {
    const { here, elsewhere } = textDialects({ ...plainestProfile, charset: latin1, plain: true });
    expect(decodeUtf8(here.encode({ ...said, who: "Ана", text: "hi" }))).toBe("Ana~: hi\r\n");
    expect(decodeUtf8(elsewhere.encode({ ...said, room: "Ана", text: "hi" }))).toBe(
      "[Ana~] dilbert: hi\r\n",
    );
  });
});

describe("a MUD client that follows channels", () => {
  test("gets talk as a line and as a message", () => {
    expect(shown({ ...said, text: "one\ntwo" }, { channels: true, colour: "16" })).toMatch(
      /two\r\n.*Comm\.Channel\.Text \{"channel":"parlour","talker":"dilbert","text":"dilbert: one\\ndilbert: two"\}/s,
    );
    expect(shown(acted, { channels: true })).toContain('"text":"* dilbert waves"}');
  });

  test("gets everything else as a line alone", () => {
    expect(shown(entered, { channels: true })).toBe("dilbert has entered the room.\r\n");
  });
});
