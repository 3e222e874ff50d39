// docs/protocol.md and the code say the same of facts, requests and refusals.
import { describe, expect, test } from "vitest";
import { messageName, readEventMessage, readRequestMessage } from "./dialects/tea-messages.ts";
import { eventNames, events } from "./events/events.ts";
import { refusalCodes } from "./events/refusals.ts";
import { requestNames, requests } from "./events/requests.ts";
import { encodeUtf8 } from "./framing/text.ts";
import type { Stances } from "./telnet/option.ts";
import { readGmcp } from "./telnet/options/gmcp.ts";
import { options } from "./telnet/options/index.ts";
import { sentenceOf } from "./testing/example-refusals.ts";
import { codeIn, exampleMessages, tableRows } from "./testing/protocol-page.ts";

const FROM_SERVER = "## Messages from the server";
const FROM_CLIENT = "## Messages from a client";

type Entries = Readonly<Record<string, { readonly type: string }>>;

/** A row's fields as the page writes them: `line?` for one that may be missing. */
function fieldsOf(entries: Entries): readonly string[] {
  return Object.entries(entries).map(([name, { type }]) =>
    type === "optional" ? `${name}?` : name,
  );
}

/** Message -> fields, from the tables under a heading. */
function documented(heading: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    tableRows(heading).map(([message, fields]) => [codeIn(message).join(), codeIn(fields)]),
  );
}

test("every fact stands in a table, with its fields, and no other", () => {
  expect(documented(FROM_SERVER)).toEqual(
    Object.fromEntries(
      eventNames.map((name) => [messageName(name), fieldsOf(events[name].entries)]),
    ),
  );
});

test("every request stands in the table, with its fields, and no other", () => {
  expect(documented(FROM_CLIENT)).toEqual(
    Object.fromEntries(
      requestNames.map((name) => [messageName(name), fieldsOf(requests[name].entries)]),
    ),
  );
});

test("every refusal stands in the table with its sentence, and no other", () => {
  const written = tableRows("## Refusals").map(([code, sentence]) => [
    codeIn(code).join(),
    codeIn(sentence).join("\n"),
  ]);
  expect(Object.fromEntries(written)).toEqual(
    Object.fromEntries(refusalCodes.map((code) => [code, sentenceOf(code)])),
  );
});

/** What an end does about an option, as the page writes it. */
function stanceOf({ us, them }: Stances): string {
  const words = [
    us === "offer" && "offers",
    us === "follow" && "offers once telnet is spoken",
    them === "offer" && "asks for",
    them === "follow" && "asks for once telnet is spoken",
    (us === "accept" || them === "accept") && "accepts",
  ];
  return words.filter((word) => word !== false).join(" and ") || "refuses";
}

test("every telnet option stands in the table, and no other", () => {
  const rows = tableRows("### Telnet options").map(([name, ...rest]) => [...codeIn(name), ...rest]);
  const byCode = (a: readonly string[], b: readonly string[]) => Number(a[1]) - Number(b[1]);
  expect(rows.toSorted(byCode)).toEqual(
    options
      .map(({ name, code, server, client, source }) => [
        name,
        String(code),
        stanceOf(server),
        stanceOf(client),
        source,
      ])
      .toSorted(byCode),
  );
});

describe.each([
  ["the server", FROM_SERVER, readEventMessage, eventNames, events],
  ["a client", FROM_CLIENT, readRequestMessage, requestNames, requests],
] as const)("examples of messages from %s", (_, heading, read, names, rows) => {
  const examples = exampleMessages(heading);

  test("there is one of each", () => {
    expect(examples.map((line) => line.split(" ")[0])).toEqual(names.map(messageName));
  });

  test.each(examples)("%s", (line) => {
    const message = readGmcp(encodeUtf8(line));
    const fact = message && read(message);
    expect(fact).toEqual({ type: fact?.type, ...(message?.body as object) });
    const { entries } =
      (rows as Readonly<Record<string, { entries: Entries }>>)[fact?.type ?? ""] ?? {};
    expect(Object.keys(message?.body as object)).toEqual(Object.keys(entries ?? {}));
  });
});
