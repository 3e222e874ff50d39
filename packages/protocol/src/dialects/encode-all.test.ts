import { expect, test } from "vitest";
import { exampleEvents } from "../testing/example-events.ts";
import type { Dialect } from "./dialect.ts";
import { gmcpDialect } from "./gmcp.ts";
import { plainestProfile, textDialects } from "./text.ts";

const dialects: readonly Dialect[] = [
  gmcpDialect,
  textDialects(plainestProfile).elsewhere,
  textDialects({ ...plainestProfile, channels: true }).here,
];

test.each(dialects)("$name writes several facts as it writes each of them", (dialect) => {
  const events = Object.values(exampleEvents);
  const each = events.map((event) => Buffer.from(dialect.encode(event)));
  expect(Buffer.from(dialect.encodeAll(events))).toEqual(Buffer.concat(each));
});
