// key: what proves in a later visit that one's lines are one's own.
import { optional, word } from "@tea-party/protocol";
import { command } from "../house/command.ts";
import { refuse } from "../house/refusal.ts";
import type { Member } from "../house/visitor.ts";

export const key = command({
  name: "key",
  summary:
    "See the secret by which you can export and erase these words in a later visit, or show it.",
  arguments: { key: optional(word) },
  async run({ session }: Member, { key: shown }) {
    const { house, ownership } = session;
    if (shown !== undefined) {
      // A slip of the pen would make him someone new, and he would not notice.
      const isKnown = await house.engine.own.knows(house.digest(shown));
      if (!isKnown && shown !== ownership.key) return refuse("key-unknown");
      await house.readers.identify(session, shown);
      session.tell({ type: "keyTold", key: shown });
      return undefined;
    }
    if (ownership.key === undefined) return refuse("key-yours");
    session.tell({ type: "keyTold", key: ownership.key });
    return undefined;
  },
});
