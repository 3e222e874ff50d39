// A program for a network namespace of its own: four visitors, and no packet of two of them gets
// through any more. Prints who was seen to leave, then who is left.
import { execFileSync } from "node:child_process";
import { on, once } from "node:events";
import { connect, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { startServer } from "../server.ts";

/** Seconds. */
const IDLE_PROBE = 2;

const DONT_GMCP = Buffer.of(255, 254, 201);

function run(command: string): void {
  const [program = "", ...words] = command.split(" ");
  execFileSync(program, words);
}

run("ip link set lo up");
const server = await startServer({ limits: { idleProbe: IDLE_PROBE } });

async function visit(name: string, address: string, knowsTelnet: boolean): Promise<Socket> {
  const socket = connect({ port: server.port, host: "127.0.0.1", localAddress: address });
  await once(socket, "connect");
  if (knowsTelnet) socket.write(DONT_GMCP);
  socket.write(`login ${name}\r\n`);
  return socket;
}

/** Waits until nothing is on its way to a visitor, so that only a probe can find it gone. */
async function answer(socket: Socket): Promise<void> {
  socket.write("/ping\r\n");
  for await (const [chunk] of on(socket, "data")) if (String(chunk).includes("pong")) return;
}

const watcher = await visit("watcher", "127.0.0.1", true);
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
  await visit("vanished", "127.0.0.2", true),
  await visit("quiet", "127.0.0.3", true),
  await visit("vanished-nc", "127.0.0.4", false),
  await visit("quiet-nc", "127.0.0.5", false),
];
for (const socket of others) {
  socket.on("error", () => {});
  await answer(socket);
}
// The table of local addresses is asked after our rules, which swallow what the two send.
run("ip rule add pref 100 lookup local");
run("ip rule del pref 0");
run("ip rule add pref 10 from 127.0.0.2 blackhole");
run("ip rule add pref 10 from 127.0.0.4 blackhole");
await gone;

const people = (await server.house.people()).map(({ name }) => name);
process.stdout.write(`${JSON.stringify({ left: left.toSorted(), people })}\n`);
process.exit(0);
