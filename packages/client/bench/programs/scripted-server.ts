// A process that is a server to one client, and says what the benchmark orders it to.
import { createServer, type Socket } from "node:net";
import {
  Endpoint,
  type EndpointOwner,
  type GmcpMessage,
  readRequestMessage,
  type TeaEvent,
  writeGmcp,
  writeTeaMessage,
} from "@tea-party/protocol";
import { chineseOf, type News, type Order, type Talk, textOf } from "./script.ts";

const LIMITS = { line: 1 << 21, subnegotiation: 1 << 22 };
const ROOM = "parlour";
const PEOPLE = ["ana", "bob", "cy", "dee", "mei", "olga", "zhang", "tomás", "yuki", "ravi"];
/** Rooms beside the one on the screen. */
const ROOMS = 10;
/** People in a crowded room; every one of them comes and goes. */
const CROWD = 1_000;
/** Milliseconds between two writes of a steady stream. */
const BEAT = 10;
/** Lines in one write of a burst. */
const BLOCK = 500;

let lines = 0;

class Visit implements EndpointOwner {
  readonly #socket: Socket;
  readonly #endpoint = new Endpoint("server", LIMITS, this);
  #beat: NodeJS.Timeout | undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (chunk: Buffer) => this.#endpoint.receive(chunk));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.say(0, "plain"));
    this.#endpoint.offer();
  }

  /** Says so many lines a second from now on. */
  say(rate: number, talk: Talk): void {
    clearInterval(this.#beat);
    if (rate === 0) return;
    if (talk === "rooms") for (let room = 1; room <= ROOMS; room++) this.#open(`room-${room}`);
    const [start, before] = [performance.now(), lines];
    this.#beat = setInterval(() => {
      const due = before + Math.floor(((performance.now() - start) * rate) / 1000);
      if (due > lines) this.send(linesUpTo(due, talk));
    }, BEAT);
  }

  async sayAtOnce(count: number): Promise<void> {
    const last = lines + count;
    while (lines < last) {
      const block = linesUpTo(Math.min(last, lines + BLOCK), "plain");
      await new Promise<void>((resolve) => this.#socket.write(block, () => resolve()));
    }
    tell({ news: "said", lines });
  }

  send(bytes: Uint8Array): void {
    this.#socket.write(bytes);
  }

  gmcpReceived(message: GmcpMessage | undefined): void {
    if (message?.name === "Core.Hello")
      this.#state({ type: "welcomed", server: "Bench", version: "1" });
    if (message?.name === "Core.Ping") this.send(writeGmcp("Core.Ping"));
    const request = message && readRequestMessage(message);
    if (request?.type === "input" && request.text.startsWith("/login ")) {
      this.#letIn(request.text.slice("/login ".length));
    }
  }

  lineReceived(): void {}
  lineTooLong(): void {}
  commandReceived(): void {}
  optionSwitched(): void {}

  #letIn(name: string): void {
    this.#state({ type: "loggedIn", name });
    this.#state({ type: "commandsOffered", commands: [] });
    this.#open(ROOM, name);
    this.#state({ type: "moved", room: ROOM });
    tell({ news: "entered" });
  }

  #open(room: string, ...more: readonly string[]): void {
    const members = [...PEOPLE, ...more].map((name) => ({ name }));
    this.#state({ type: "joined", room, topic: "", members, recent: [] });
  }

  #state(event: Untimed<TeaEvent>): void {
    this.send(writeTeaMessage({ ...event, time: Date.now() } as TeaEvent));
  }
}

type Untimed<Event> = Event extends TeaEvent ? Omit<Event, "time"> : never;

function linesUpTo(last: number, talk: Talk): Uint8Array {
  const messages: Uint8Array[] = [];
  while (lines < last) {
    lines++;
    messages.push(writeTeaMessage(eventOf(lines, talk)));
  }
  return Buffer.concat(messages);
}

function eventOf(id: number, talk: Talk): TeaEvent {
  const happened = { id, time: Date.now() };
  const said = { ...happened, type: "said", who: PEOPLE[id % PEOPLE.length] ?? "" } as const;
  switch (talk) {
    case "plain":
      return { ...said, room: ROOM, text: textOf(id) };
    case "chinese":
      return { ...said, room: ROOM, text: chineseOf(id) };
    case "rooms":
      return { ...said, room: `room-${1 + (id % ROOMS)}`, text: textOf(id) };
    case "presence": {
      const type = Math.floor(id / CROWD) % 2 === 0 ? "entered" : "left";
      return { ...happened, type, room: ROOM, who: `guest${id % CROWD}` };
    }
  }
}

function tell(news: News): void {
  process.send?.(news);
}

let visit: Visit | undefined;
const server = createServer({ noDelay: true }, (socket) => {
  visit = new Visit(socket);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address !== null) tell({ news: "open", port: address.port });
});
process.on("message", (order: Order) => {
  if (order.order === "say") visit?.say(order.rate, order.talk);
  else void visit?.sayAtOnce(order.count);
});
// A benchmark that was interrupted leaves no server behind.
process.on("disconnect", () => process.exit());
