// A room of one's own: a chat room where dice can be rolled. Every place of this house is one.
// Run it: see docs/extending.md
import {
  ChatRoom,
  chatCommands,
  command,
  type Member,
  optional,
  type Server,
  standardPlan,
  startServer,
  Vocabulary,
  word,
} from "@tea-party/server";

/** @returns a whole number from 1 to `sides` */
export type Die = (sides: number) => number;

/** "2d6": how many dice, and how many sides each has. */
const DICE = /^([1-9]\d?)d([1-9]\d{0,2})$/;

/** The die is handed in: a test knows what it will show. */
function rollCommand(die: Die) {
  return command({
    name: "roll",
    aliases: ["dice"],
    summary: 'Roll dice: "roll 2d6".',
    arguments: { dice: optional(word) },
    pipelined: true,
    run({ session, name, room }: Member, { dice = "1d6" }, { line }) {
      const [, count, sides] = DICE.exec(dice) ?? [];
      if (count === undefined || sides === undefined) {
        session.tell({ type: "announced", text: `"${dice}" are no dice; try "roll 2d6".` });
        return undefined;
      }
      const thrown = Array.from({ length: Number(count) }, () => die(Number(sides)));
      const total = thrown.reduce((sum, each) => sum + each, 0);
      const text = `rolls ${dice}: ${thrown.join(" + ")} = ${total}`;
      return session.speak(room, { type: "acted", who: name, text, line }, { line });
    },
  });
}

/** @param port 0 picks a free one */
export function startDiceHouse(port: number, die: Die): Promise<Server> {
  const vocabulary = new Vocabulary<Member>([...chatCommands, rollCommand(die)]);
  return startServer({
    port,
    plan: {
      ...standardPlan,
      place: (house, details) => new ChatRoom(house, details, vocabulary),
    },
  });
}

if (import.meta.main) {
  const fair: Die = (sides) => 1 + Math.floor(Math.random() * sides);
  const { port } = await startDiceHouse(5005, fair);
  process.stdout.write(`Listening on port ${port}.\n`);
}
