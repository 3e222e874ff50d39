// A program for a network namespace of its own: four visitors, and no packet of two of them gets
// through any more. Prints who was seen to leave, then who is left.
import { createInterface } from "node:readline";
import { startServer } from "../server.ts";
import { answer, openLoopback, swallow, visit } from "./vanishing.ts";

/** Seconds. */
const IDLE_PROBE = 2;

openLoopback();
const server = await startServer({ limits: { idleProbe: IDLE_PROBE } });
const { port } = server;

const watcher = await visit(port, "watcher", "127.0.0.1", true);
const lines = createInterface({ input: watcher });
const left: string[] = [];
const gone = new Promise<void>((resolve) => {
  lines.on("line", (line) => {
    // A probe may stand in front of a line.
    const [, name] = /([a-z-]+) has left the room/.exec(line) ?? [];
    if (name !== undefined) left.push(name);
    if (left.length === 2) resolve();
  });
});

const others = [
  await visit(port, "vanished", "127.0.0.2", true),
  await visit(port, "quiet", "127.0.0.3", true),
  await visit(port, "vanished-nc", "127.0.0.4", false),
  await visit(port, "quiet-nc", "127.0.0.5", false),
];
for (const socket of others) await answer(socket);
swallow("127.0.0.2", "127.0.0.4");
await gone;

const people = (await server.house.people()).map(({ name }) => name);
process.stdout.write(`${JSON.stringify({ left: left.toSorted(), people })}\n`);
process.exit(0);
