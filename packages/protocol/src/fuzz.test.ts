// Noise against everything that reads bytes: nothing throws, nothing grows, nothing depends on
// where a network cuts. TEA_FUZZ_RUNS sets how often; `pnpm fuzz` does it a hundred thousand times.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEventMessage, readRequestMessage } from "./dialects/tea-messages.ts";
import { DO, DONT, IAC, type Verb, WILL, WONT } from "./telnet/codes.ts";
import { Negotiator } from "./telnet/negotiator.ts";
import { readGmcp } from "./telnet/options/gmcp.ts";
import { options } from "./telnet/options/index.ts";
import { bytes } from "./testing/bytes.ts";
import { cut, readChunks } from "./testing/chunkings.ts";
import { decoderReading } from "./testing/decoder-reading.ts";
import { endpointReading } from "./testing/endpoint-reading.ts";
import { option, pieceLengths, telnetBytes } from "./testing/telnet-bytes.ts";

const RUNS = Number(process.env.TEA_FUZZ_RUNS ?? 300);
const SETTINGS = { numRuns: RUNS };
const TIME = { timeout: 10_000 + RUNS * 10 };
const LIMIT = 20;

test("the decoder reads the same from any chunks, and keeps no more than it may", TIME, () => {
  fc.assert(
    fc.property(telnetBytes, pieceLengths, (input, lengths) => {
      const start = () => decoderReading(LIMIT);
      const seen = readChunks(start, cut(input, lengths));
      expect(seen).toEqual(readChunks(start, [input]));
      for (const sentence of seen) {
        const [, payload = ""] = /^SB \d+ (.*)$/s.exec(sentence) ?? [];
        expect(payload.length).toBeLessThanOrEqual(LIMIT);
      }
    }),
    SETTINGS,
  );
});

describe.each(["server", "client"] as const)("the %s's end", (role) => {
  test("learns of the other only what is bounded and safe to show", TIME, () => {
    fc.assert(
      fc.property(telnetBytes, (input) => {
        const { endpoint, push } = endpointReading(role, { line: LIMIT, subnegotiation: 200 });
        push(input);
        const { names, columns = 1, rows = 1 } = endpoint.terminal;
        expect(names.length).toBeLessThanOrEqual(3);
        for (const name of names) expect(name).toMatch(/^[^\p{Cc}\p{Cs}]{1,40}$/u);
        expect(Math.max(columns, rows)).toBeLessThanOrEqual(65_535);
      }),
      SETTINGS,
    );
  });
});

test("negotiation is answered at most once a message, whatever we want meanwhile", TIME, () => {
  const verb = fc.constantFrom<Verb>(WILL, WONT, DO, DONT);
  const wish = fc.constantFrom("enable" as const, "disable" as const);
  const happening = fc.tuple(fc.oneof(verb, verb, wish), option, fc.boolean());
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      let sent = 0;
      const negotiator = new Negotiator(options, "server", {
        sendNegotiation: () => sent++,
        optionSwitched() {},
      });
      negotiator.start("offer");
      for (const [what, code, us] of happenings) {
        const before = sent;
        if (typeof what === "string") negotiator[what](code, us);
        else negotiator.receive(what, code);
        expect(sent - before).toBeLessThanOrEqual(1);
      }
    }),
    SETTINGS,
  );
});

test("GMCP with anything in it is read or is not, and harms no object", TIME, () => {
  const text = fc.oneof(
    fc.json().map((json) => `Tea.Input ${json}`),
    fc
      .tuple(
        fc.constantFrom("Tea.Said", "Core.Hello", "Tea.History"),
        fc.string({ unit: "binary" }),
      )
      .map((parts) => parts.join(" ")),
    fc.string({ unit: "binary" }),
    fc.constant('Tea.Input {"__proto__":{"isAdmin":true},"text":"x"}'),
  );
  fc.assert(
    fc.property(text, (payload) => {
      const message = readGmcp(bytes(payload));
      if (message !== undefined) {
        readRequestMessage(message);
        readEventMessage(message);
      }
      expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    }),
    SETTINGS,
  );
});

test("whatever came before, the next whole line is read", TIME, () => {
  fc.assert(
    fc.property(telnetBytes, (input) => {
      const { push, seen } = endpointReading();
      push(input);
      // Whatever state that left: the end of a subnegotiation, then of a line.
      push(bytes(IAC, IAC, IAC, 240, IAC, 240, "\r\n", "still here\r\n"));
      expect(seen.at(-1)).toEqual({ line: "still here" });
    }),
    SETTINGS,
  );
});
