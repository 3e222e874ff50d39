// A program for a network namespace of its own: visitors of whom no packet gets through any more,
// one who is there, and newcomers who ask for the names of all of them. Prints who came in under a
// name that someone else had, and whether the one who is there still has his.
import { startServer } from "../server.ts";
import { answer, openLoopback, sees, swallow, visit } from "./vanishing.ts";

openLoopback();
// So long is the usual time until a silent peer is probed that only being asked can find it dead.
const limits = { idleProbe: 3_600 };
const silent = await startServer({ limits });
const lively = await startServer({ limits });

const idle = await visit(silent.port, "idle", "127.0.0.2", false);
await answer(idle);
const written = await visit(lively.port, "written", "127.0.0.3", true);
await answer(written);
const there = await visit(lively.port, "there", "127.0.0.4", true);
await answer(there);
swallow("127.0.0.2", "127.0.0.3");
// What is written to one of them stays without an acknowledgement, so that TCP does not probe him.
there.write("say is anyone there?\r\n");

const given: string[] = [];

/** Asks for a name that is taken, and waits until it is his. */
async function askFor(port: number, name: string): Promise<void> {
  const newcomer = await visit(port, name, "127.0.0.9", true);
  await sees(newcomer, "You are in.");
  given.push(name);
}

const dead = [askFor(silent.port, "idle"), askFor(lively.port, "written")];
askFor(lively.port, "there");
await Promise.all(dead);
await answer(there);
const people = (await lively.house.people()).map(({ name }) => name);
process.stdout.write(`${JSON.stringify({ given: given.toSorted(), people })}\n`);
process.exit(0);
