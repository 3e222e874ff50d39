// Plays a story to the model, step by step, and remembers what the client was asked to do.
import type { TeaEvent } from "@tea-party/protocol";
import type { Conversation, ConversationId } from "../core/model/conversation.ts";
import { type Model, newModel } from "../core/model/model.ts";
import type { Action } from "../core/update/action.ts";
import type { Effect } from "../core/update/step.ts";
import { update } from "../core/update/update.ts";
import { entrance, NINE, welcomed } from "./facts.ts";

export class Story {
  model: Model;
  now = NINE;
  effects: Effect[] = [];

  constructor(name?: string) {
    const address = { host: "localhost", port: 5005 };
    this.model = newModel({ address, instance: "me", name, now: this.now });
  }

  /** A visitor whom the server has let into one room. */
  static inside(name = "you", members: readonly string[] = [name]): Story {
    const story = new Story(name).happens({ type: "connected" });
    story.happens({ type: "speechSettled", speech: "tea" });
    story.told(welcomed, ...entrance(name, "parlour", members));
    story.effects = [];
    return story;
  }

  happens(...actions: readonly Action[]): this {
    for (const action of actions) {
      const [model, ...effects] = update(this.model, action, this.now);
      this.model = model;
      this.effects.push(...effects);
    }
    return this;
  }

  told(...events: readonly TeaEvent[]): this {
    return this.happens(...events.map((event): Action => ({ type: "factReceived", event })));
  }

  typed(text: string): this {
    return this.happens({ type: "submitted", text, style: "slash" });
  }

  printed(...lines: readonly string[]): this {
    return this.happens(...lines.map((line): Action => ({ type: "lineReceived", line })));
  }

  lost(): this {
    return this.happens({ type: "lost", reason: "the connection was reset", chance: 0 });
  }

  /** Time passes, and what is due in it happens. */
  passes(milliseconds: number): this {
    this.now += milliseconds;
    return this.happens({ type: "momentCame" });
  }

  /** What was asked of the client since the last look. */
  asked(): readonly Effect[] {
    const asked = this.effects;
    this.effects = [];
    return asked;
  }

  /** The texts that went to the server since the last look. */
  sent(): readonly string[] {
    return this.asked().flatMap((effect) => {
      if (effect.type === "line") return [effect.text];
      return effect.type === "request" && effect.request.type === "input"
        ? [effect.request.text]
        : [];
    });
  }

  conversation(id: ConversationId): Conversation {
    const conversation = this.model.conversations.get(id);
    if (conversation === undefined) throw new Error(`There is no conversation ${id}.`);
    return conversation;
  }

  /** The lines of a conversation as a reader would tell them: `mei: hi`. */
  transcript(id: ConversationId): readonly string[] {
    return [...this.conversation(id).lines].map(({ kind, who, text }) =>
      kind === "said" ? `${who}: ${text}` : `${kind} ${who} ${text}`.trim(),
    );
  }
}
