import { describe, expect, test } from "vitest";
import { bytes } from "../../testing/bytes.ts";
import { expectInEveryChunking } from "../../testing/chunkings.ts";
import { endpointReading } from "../../testing/endpoint-reading.ts";
import { DO, IAC, SB, SE, WILL } from "../codes.ts";
import { unknownTerminal } from "../terminal.ts";

const TTYPE = 24;

function answer(name: string): Uint8Array {
  return bytes(IAC, SB, TTYPE, 0, name, IAC, SE);
}

/** What the server asked and knows when a client has given these answers. */
function afterAnswers(...names: readonly string[]) {
  const { endpoint, push, seen } = endpointReading();
  push(bytes(IAC, WILL, TTYPE));
  for (const name of names) push(answer(name));
  const asks = seen.filter(
    (heard) => typeof heard === "object" && "send" in heard && heard.send[1] === SB,
  );
  return { asks: asks.length, terminal: endpoint.terminal };
}

describe("TTYPE", () => {
  test("is asked again until MTTS is known: TinTin++", () => {
    expect(afterAnswers("TINTIN++", "xterm-256color", "MTTS 271")).toEqual({
      asks: 3,
      terminal: {
        ...unknownTerminal,
        names: ["TINTIN++", "XTERM-256COLOR", "MTTS 271"],
        mtts: 271,
      },
    });
  });

  test("is asked no more when MTTS is known, though there might be more", () => {
    const { asks, terminal } = afterAnswers("BEIP", "MTTS 13");
    expect(asks).toBe(2);
    expect(terminal.mtts).toBe(13);
  });

  test("is asked no more when the list has ended: Linux telnet", () => {
    const { asks, terminal } = afterAnswers("XTERM", "XTERM", "XTERM");
    expect(asks).toBe(2);
    expect(terminal.names).toEqual(["XTERM"]);
  });

  test("is asked three times at most: TinyFugue", () => {
    const { asks, terminal } = afterAnswers("TINYFUGUE", "ANSI-ATTR", "ANSI", "UNKNOWN");
    expect(asks).toBe(3);
    expect(terminal.names).toEqual(["TINYFUGUE", "ANSI-ATTR", "ANSI"]);
  });

  test("a name is cleaned and cut, for it may be shown", () => {
    const { terminal } = afterAnswers(`\u001b[2J\u202e${"x".repeat(1_000)}`);
    expect(terminal.names).toEqual([`[2J${"X".repeat(37)}`]);
  });

  test("no character is cut in two, and capitals that are longer do not count as one", () => {
    expect(afterAnswers("🍵".repeat(50)).terminal.names).toEqual(["🍵".repeat(40)]);
    expect(afterAnswers("ß".repeat(50)).terminal.names).toEqual(["S".repeat(40)]);
  });

  test("a question put to us is no answer", () => {
    expectInEveryChunking(bytes(IAC, SB, TTYPE, 1, IAC, SE), () => endpointReading(), []);
  });
});

describe("a client", () => {
  const names = ["tea-party", `xterm-${"x".repeat(40)}`, "MTTS 4"] as const;
  const reading = () => endpointReading("client", undefined, { names, columns: 80, rows: 24 });
  const question = [IAC, SB, TTYPE, 1, IAC, SE];
  const told = (name: string) => ({ send: [...answer(name)] });

  test("tells one name after the other to a server that asks, and the last one again", () => {
    const wire = bytes(IAC, DO, TTYPE, ...question, ...question, ...question, ...question);
    expectInEveryChunking(wire, reading, [
      { send: [IAC, WILL, TTYPE] },
      { option: "TTYPE", us: true, enabled: true },
      told("TEA-PARTY"),
      told(`XTERM-${"X".repeat(34)}`),
      told("MTTS 4"),
      told("MTTS 4"),
    ]);
  });

  test("tells nothing that was not agreed on", () => {
    expectInEveryChunking(bytes(...question), reading, []);
  });

  test("takes no answer for a question", () => {
    const { push, seen } = reading();
    push(bytes(IAC, DO, TTYPE));
    seen.length = 0;
    push(answer("XTERM"));
    expect(seen).toEqual([]);
  });
});
