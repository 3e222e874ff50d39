// Hands typed lines to the client one at a time: what a line means depends on the answer to the
// one before it, since a login changes the commands there are.
import type { Client } from "../core/client.ts";
import { activeConversation, type Model } from "../core/model/model.ts";

export class Feed {
  readonly #client: Client;
  readonly #lines: string[] = [];
  readonly #isAttended: boolean;
  #hasEnded = false;
  #isFinished = false;

  /** @param isAttended whether someone types, who is told what waits and need not wait himself */
  constructor(client: Client, isAttended: boolean) {
    this.#client = client;
    this.#isAttended = isAttended;
  }

  put(line: string): void {
    this.#lines.push(line);
    this.pump();
  }

  /** Nothing more will be typed: once all is answered, our side of the connection is closed. */
  end(): void {
    this.#hasEnded = true;
    this.pump();
  }

  /** Whether all that was typed has been sent and answered. */
  get isFinished(): boolean {
    return this.#isFinished;
  }

  /** Hands on what can be handed on now. To be called whenever something happened. */
  pump(): void {
    while (this.#takesLines()) {
      const text = this.#lines.shift();
      if (text === undefined) break;
      this.#client.dispatch({ type: "submitted", text, style: "talk" });
    }
    const isDone = this.#hasEnded && this.#lines.length === 0;
    if (!isDone || this.#isFinished || !isListening(this.#client.store.model)) return;
    this.#isFinished = true;
    this.#client.dispatch({ type: "quitAsked" });
  }

  #takesLines(): boolean {
    const { model } = this.#client.store;
    return isListening(model) || (this.#isAttended && canQueue(model));
  }
}

/** Whether what is typed now means what it will mean when it arrives: the model queues it. */
function canQueue({ hasBeenIn, login, link }: Model): boolean {
  return hasBeenIn && login.name !== undefined && link.state !== "up";
}

/** Whether the server has answered everything so far, and would read a line now. */
function isListening(model: Model): boolean {
  if (model.link.state !== "up" || model.isLeaving) return false;
  if (model.link.speech === "text") return true;
  if (model.link.speech === "unsettled" || model.commands.length === 0) return false;
  if (model.outgoing.some(({ delivery }) => delivery.state === "sending")) return false;
  return model.login.state === "none" || (model.login.state === "done" && isInRoom(model));
}

function isInRoom(model: Model): boolean {
  const { kind, isJoined } = activeConversation(model);
  return kind !== "house" && isJoined;
}
