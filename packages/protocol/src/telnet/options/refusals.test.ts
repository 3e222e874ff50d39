// ECHO, SGA and TIMING-MARK: whoever asks, and however often.
import { describe, expect, test } from "vitest";
import { bytes } from "../../testing/bytes.ts";
import { expectInEveryChunking } from "../../testing/chunkings.ts";
import { telnetReading } from "../../testing/endpoint-reading.ts";
import { DO, DONT, IAC, WILL, WONT } from "../codes.ts";
import { options } from "./index.ts";

describe.each([
  ["ECHO", 1],
  ["SGA", 3],
  ["TIMING-MARK", 6],
])("%s", (name, code) => {
  test("is refused every time it is asked of us, or offered", () => {
    const asked = [IAC, DO, code];
    const offered = [IAC, WILL, code];
    expectInEveryChunking(
      bytes(...asked, ...asked, ...offered, ...offered),
      () => telnetReading(),
      [
        { send: [IAC, WONT, code] },
        { send: [IAC, WONT, code] },
        { send: [IAC, DONT, code] },
        { send: [IAC, DONT, code] },
      ],
    );
  });

  test("is known by its name", () => {
    expect(options.find((option) => option.code === code)?.name).toBe(name);
  });
});
