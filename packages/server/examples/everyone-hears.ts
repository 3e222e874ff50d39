// The seed's first prototype (its Listing 24-5): no names, no commands, one room.
// Every line is broadcast to everyone. Run it: see docs/extending.md
import {
  CRLF,
  encodeUtf8,
  type Input,
  type Room,
  type Server,
  type Session,
  standardPlan,
  startServer,
} from "@tea-party/server";

class EveryoneHearsRoom implements Room {
  readonly commands = [];
  readonly #sessions = new Set<Session>();

  enter(session: Session): void {
    this.#sessions.add(session);
    this.restate(session);
  }

  leave(session: Session): void {
    this.#sessions.delete(session);
  }

  restate(session: Session): void {
    const { name, version } = session.house;
    session.tell({ type: "welcomed", server: name, version });
  }

  handle(_session: Session, { text }: Input): undefined {
    const bytes = encodeUtf8(text + CRLF);
    for (const session of this.#sessions) session.hearing.hand(bytes);
  }
}

/** @param port 0 picks a free one */
export function startPrototype(port: number): Promise<Server> {
  const room = new EveryoneHearsRoom();
  return startServer({ port, plan: { ...standardPlan, login: () => room } });
}

if (import.meta.main) {
  const { port } = await startPrototype(5005);
  process.stdout.write(`Listening on port ${port}.\n`);
}
