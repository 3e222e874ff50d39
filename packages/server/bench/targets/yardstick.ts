// The yardstick: a bare broadcaster over node:net. It has groups instead of rooms, knows no names,
// no commands and no log, and passes lines on as they came.
import { createServer, type Socket } from "node:net";
import { answerParent } from "../processes/answering.ts";
import { usage } from "./usage.ts";

/** How a line is written: one buffer a turn of the loop shared by all, or a string a member. */
export type Manner = "batched" | "string-per-member";

const LF = 10;

class Group {
  readonly members = new Set<Peer>();
  #parts: Buffer[] = [];

  batch(lines: Buffer): void {
    if (this.#parts.length === 0) setImmediate(() => this.#flush());
    this.#parts.push(lines);
  }

  writeEach(lines: Buffer): void {
    for (const line of lines.toString().split(/(?<=\n)/)) {
      for (const member of this.members) member.socket.write(line);
    }
  }

  #flush(): void {
    const [first] = this.#parts;
    const all = this.#parts.length === 1 && first ? first : Buffer.concat(this.#parts);
    this.#parts = [];
    for (const member of this.members) member.socket.write(all);
  }
}

const groups = new Map<string, Group>();
let pass: (group: Group, lines: Buffer) => void;

/**
 * The first line of a peer is the name of its group and its own, which the group is told unless
 * it comes quietly; the others are passed on.
 */
class Peer {
  readonly socket: Socket;
  #group: Group | undefined;
  #unfinished: Buffer | undefined;

  constructor(socket: Socket) {
    this.socket = socket;
  }

  receive(chunk: Buffer): void {
    const bytes = this.#unfinished ? Buffer.concat([this.#unfinished, chunk]) : chunk;
    const end = bytes.lastIndexOf(LF) + 1;
    this.#unfinished = end < bytes.length ? bytes.subarray(end) : undefined;
    if (end === 0) return;
    const lines = bytes.subarray(0, end);
    if (this.#group !== undefined) pass(this.#group, lines);
    else this.#join(lines);
  }

  leave(): void {
    this.#group?.members.delete(this);
  }

  #join(lines: Buffer): void {
    const [group = "", name = "", quietly] = lines.toString().trimEnd().split(" ");
    this.#group = groups.get(group) ?? new Group();
    groups.set(group, this.#group);
    this.#group.members.add(this);
    const notice = Buffer.from(`${name} has entered the room.\r\n`);
    if (quietly === undefined) pass(this.#group, notice);
    else this.socket.write(notice);
  }
}

interface PeerSocket extends Socket {
  peer?: Peer;
}

function onData(this: PeerSocket, chunk: Buffer): void {
  this.peer?.receive(chunk);
}

function onClose(this: PeerSocket): void {
  this.peer?.leave();
}

function onError(this: PeerSocket): void {
  this.destroy();
}

const answers = {
  ...usage,

  /** @returns the port it listens on */
  open(manner: Manner): Promise<number> {
    pass = (group, lines) => (manner === "batched" ? group.batch(lines) : group.writeEach(lines));
    const server = createServer({ noDelay: true }, (socket: PeerSocket) => {
      socket.peer = new Peer(socket);
      socket.on("data", onData).on("close", onClose).on("error", onError);
    });
    return new Promise((resolve) => {
      server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => {
        const address = server.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  },
};

export type YardstickAnswers = typeof answers;

answerParent(answers);
