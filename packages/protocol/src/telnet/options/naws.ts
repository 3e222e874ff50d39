// NAWS, option 31, negotiate about window size: told once, and again whenever it changes.
import type { Finding, TelnetOption } from "../option.ts";
import type { OwnTerminal } from "../own-terminal.ts";

export const naws: TelnetOption = {
  code: 31,
  name: "NAWS",
  source: "RFC 1073",
  server: { us: "refuse", them: "offer" },
  client: { us: "accept", them: "refuse" },
  read: readWindowSize,
  tell: writeWindowSize,
};

/** Two bytes each, the higher one first; 0 says that the client does not know. */
function readWindowSize(payload: Uint8Array): Finding {
  if (payload.length !== 4) return {};
  const [w1 = 0, w0 = 0, h1 = 0, h0 = 0] = payload;
  return { learnt: { columns: w1 * 256 + w0 || undefined, rows: h1 * 256 + h0 || undefined } };
}

function writeWindowSize({ columns, rows }: OwnTerminal): Uint8Array {
  return Uint8Array.of(columns >> 8, columns, rows >> 8, rows);
}
