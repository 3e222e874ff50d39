// What scenes in a network namespace of their own are made of: visitors from loopback addresses, of
// which no packet gets through any more once we say so.
import { execFileSync } from "node:child_process";
import { on, once } from "node:events";
import { connect, type Socket } from "node:net";

const DONT_GMCP = Buffer.of(255, 254, 201);

/** Makes the loopback interface of a new namespace work. */
export function openLoopback(): void {
  run("ip link set lo up");
}

/** From now on whatever these addresses send is swallowed, acknowledgements too. */
export function swallow(...addresses: readonly string[]): void {
  // The table of local addresses is asked after our rules.
  run("ip rule add pref 100 lookup local");
  run("ip rule del pref 0");
  for (const address of addresses) run(`ip rule add pref 10 from ${address} blackhole`);
}

/** Someone connects from an address of his own and asks for a name. */
export async function visit(
  port: number,
  name: string,
  address: string,
  knowsTelnet: boolean,
): Promise<Socket> {
  const socket = connect({ port, host: "127.0.0.1", localAddress: address });
  socket.on("error", () => {});
  await once(socket, "connect");
  if (knowsTelnet) socket.write(DONT_GMCP);
  socket.write(`login ${name}\r\n`);
  return socket;
}

/** Waits until nothing is on its way to a visitor, so that only a probe can find it gone. */
export async function answer(socket: Socket): Promise<void> {
  socket.write("/ping\r\n");
  await sees(socket, "pong");
}

/** Reads on until some text comes. */
export async function sees(socket: Socket, text: string): Promise<void> {
  let read = "";
  for await (const [chunk] of on(socket, "data")) {
    read += String(chunk);
    if (read.includes(text)) return;
  }
}

function run(command: string): void {
  const [program = "", ...words] = command.split(" ");
  execFileSync(program, words);
}
