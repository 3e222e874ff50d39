// topic: what a room is about.
import { optional, rest } from "@tea-party/protocol";
import { command } from "../house/command.ts";
import { refuse } from "../house/refusal.ts";
import type { Member } from "../house/visitor.ts";

/** The most characters a topic may have. */
const TOPIC_LIMIT = 200;

export const topic = command({
  name: "topic",
  summary: 'Read what this room is about, or set it; "topic -" clears it.',
  arguments: { topic: optional(rest) },
  async run({ session, name, room }: Member, { topic: wanted }) {
    if (wanted === undefined) {
      session.tell({ type: "topicTold", room: room.name, topic: room.topic });
      return undefined;
    }
    if ([...wanted].length > TOPIC_LIMIT) return refuse("topic-too-long", TOPIC_LIMIT);
    const text = wanted === "-" ? "" : wanted;
    const { house, ownership } = session;
    try {
      await house.engine.rooms.setTopic(room.name, text);
      await room.announce({ type: "topicSet", who: name, topic: text }, ownership.origin);
      return undefined;
    } catch (error) {
      house.unkept.add("topics", error);
      return refuse("log-unavailable");
    }
  },
});
