import { expect, test } from "vitest";
import { startServer } from "../server.ts";
import { play } from "../testing/play.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

test("an answer for one alone goes behind what was said before it, and is told once", async () => {
  await play(
    `
    ann > say one
    ann > look
    ann < ann: one
    ann < The following are in this room:
    ann < ann
    ann < bob
    bob < ann: one
    `,
    { guests: ["ann", "bob"] },
  );
});

test("whoever comes in the midst of a crowd is told who comes after him, and nobody before", async () => {
  const server = await startServer();
  const names = Array.from({ length: 40 }, (_, index) => `guest${index}`);
  const visitors = await Promise.all(names.map(() => TelnetVisitor.arrive(server.port)));
  for (const [index, visitor] of visitors.entries()) visitor.type(`login ${names[index]}`);
  for (const visitor of visitors) await visitor.sees("Welcome to TestChat");
  visitors[0]?.type("look");
  for (const visitor of visitors) visitor.type("/ping");
  for (const visitor of visitors) await visitor.sees("pong");
  await server.close();
  const told: string[][] = [];
  for (const visitor of visitors) {
    await visitor.readsToTheEnd();
    told.push(visitor.transcript.match(/(?<=< )\S+(?= has entered)/g) ?? []);
  }
  const order = told.reduce((longest, each) => (each.length > longest.length ? each : longest));
  for (const each of told) expect(each).toEqual(order.slice(order.length - each.length));
  expect(told.map(({ length }) => length).sort((one, other) => one - other)).toEqual(
    names.map((_, index) => index),
  );
});
