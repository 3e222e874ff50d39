// Hands typed lines to the client one at a time: what a line means depends on the answer to the
// one before it, since a login changes the commands there are.
import type { Client } from "../core/client.ts";
import { activeConversation, type Model } from "../core/model/model.ts";
import { isAskable } from "../core/model/standing.ts";
import { readAtDoor } from "./door.ts";
import { Draft, type Typed } from "./draft.ts";
import type { Reader } from "./reader.ts";

export class Feed {
  readonly #client: Client;
  readonly #reader: Reader;
  readonly #typed: Typed[] = [];
  readonly #draft = new Draft();
  readonly #isAttended: boolean;
  #isHanding = false;
  #hasEnded = false;
  #isFinished = false;

  /** @param isAttended whether someone types, who is told what waits and need not wait himself */
  constructor(client: Client, reader: Reader, isAttended: boolean) {
    this.#client = client;
    this.#reader = reader;
    this.#isAttended = isAttended;
  }

  put(line: string): void {
    const typed = this.#asksSecret()
      ? ({ text: line, style: "talk" } as const)
      : this.#draft.take(line);
    if (typed === undefined) return;
    // Who asks what there is to read is not kept waiting by what waits for the link.
    const isAtOnce = this.#isAttended && !this.#asksSecret();
    if (!isAtOnce || !this.#reader.takes(typed)) this.#typed.push(typed);
    this.pump();
  }

  /** Nothing more will be typed: once all is answered, our side of the connection is closed. */
  end(): void {
    this.#hasEnded = true;
    this.pump();
  }

  /** Hands on what can be handed on now. To be called whenever something happened. */
  pump(): void {
    // What a line does may happen at once, and asks for the next one before this one is done.
    if (this.#isHanding) return;
    this.#isHanding = true;
    while (this.#takesLines()) {
      const typed = this.#typed.shift();
      if (typed === undefined) break;
      this.#hand(typed);
    }
    this.#isHanding = false;
    const isDone = this.#hasEnded && this.#typed.length === 0;
    if (!isDone || this.#isFinished || !this.#canLeave()) return;
    this.#isFinished = true;
    this.#client.dispatch({ type: "quitAsked" });
  }

  #hand(typed: Typed): void {
    if (this.#asksSecret()) this.#client.dispatch({ type: "secretGiven", text: typed.text });
    else if (!this.#reader.takes(typed)) {
      // In a pipe a line means what it means to the server, a name no less than anything else.
      const text = this.#isAttended ? readAtDoor(this.#client.store.model, typed.text) : typed.text;
      this.#client.dispatch({ type: "submitted", ...typed, text });
    }
  }

  #takesLines(): boolean {
    const { model } = this.#client.store;
    if (this.#asksSecret()) return true;
    if (this.#reader.isWaiting) return false;
    return isListening(model) || (this.#isAttended && canQueue(model));
  }

  /** Nobody waits at a link that is down for a line that will never be typed. */
  #canLeave(): boolean {
    const { model } = this.#client.store;
    if (this.#asksSecret() || (this.#isAttended && model.link.state !== "up")) return true;
    return isListening(model) && !this.#reader.isWaiting;
  }

  #asksSecret(): boolean {
    return this.#client.store.model.secretPrompt !== undefined;
  }
}

/** Whether what is typed now means what it will mean when it arrives: the model queues it. */
function canQueue({ hasBeenIn, isLineServer, login, link }: Model): boolean {
  // Of a server whose words we do not know nothing waits, and the reader is told so.
  const isIn = isLineServer || (hasBeenIn && login.name !== undefined);
  return isIn && link.state !== "up";
}

/** Whether the server has answered everything so far, and would read a line now. */
function isListening(model: Model): boolean {
  if (model.link.state !== "up" || model.isLeaving) return false;
  if (model.link.speech === "text" || model.link.speech === "lines") return true;
  if (model.commands.length === 0) return false;
  if (model.outgoing.some(({ delivery }) => delivery.state === "sending")) return false;
  if (model.login.state === "none") return isAskable(model);
  return model.login.state === "done" && isInRoom(model);
}

function isInRoom(model: Model): boolean {
  const { kind, isJoined } = activeConversation(model);
  return kind !== "house" && isJoined;
}
