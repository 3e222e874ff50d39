// A connection: a socket on one side, a session on the other, an endpoint between.
import type { Socket } from "node:net";
import { type Display, encodeCommand, NOP } from "@tea-party/protocol";
import type { House } from "../house/house.ts";
import type { JournalLevel } from "../house/journal.ts";
import type { Outlet } from "../house/outlet.ts";
import type { Place } from "../house/place.ts";
import type { Session } from "../house/session.ts";
import { Client, type ClientOwner } from "./client.ts";
import { type Dismissal, loginTooLate, noMoreTries, strangers, tooSlow } from "./dismissals.ts";
import type { Stranger } from "./first-bytes.ts";
import { Intake, type IntakeOwner } from "./intake.ts";
import { linger } from "./linger.ts";
import { Liveness } from "./liveness.ts";
import type { Ports } from "./mssp-variables.ts";
import { Outbox, type OutboxOwner } from "./outbox.ts";
import type { Reception } from "./reception.ts";
import { peerName, type SocketOwner } from "./socket-owner.ts";
import { PASSWORD_TRIES } from "./wrong-passwords.ts";

const PROBE = encodeCommand(NOP);

export class Connection implements ClientOwner, IntakeOwner, Outlet, OutboxOwner, SocketOwner {
  session: Session;
  /** From the tick. */
  isDue = false;
  /** Whether more that was sent is still to be answered. */
  #doAnswersFollow = false;
  /** Whether nothing has come from it and nothing was written to it yet. */
  #isNew = true;
  readonly #reception: Reception;
  readonly #house: House;
  readonly #socket: Socket;
  readonly #address: string;
  readonly #client: Client;
  readonly #intake: Intake;
  readonly #outbox: Outbox;
  readonly #openedAt: number;
  readonly #liveness: Liveness;
  /** The second of the last write. Kept here, as each line told to thousands comes by here anyway. */
  #writtenAt: number;
  /** Whether a farewell has been written, so that nothing more is read. */
  #isClosing = false;
  #wrongPasswords = 0;
  /** Whether the session has been told that this connection is no more. */
  #hasLost = false;

  constructor(reception: Reception, socket: Socket, address: string) {
    this.#reception = reception;
    this.#house = reception.house;
    this.#socket = socket;
    this.#address = address;
    // Who pipes his lines in ends his side with the last of them, and still reads the answers.
    socket.allowHalfOpen = true;
    this.#client = new Client(this);
    this.#intake = new Intake(this, reception.intake);
    this.#outbox = new Outbox(socket, reception.limits.sendQueue, this);
    this.#openedAt = reception.second;
    this.#writtenAt = reception.second;
    this.#liveness = new Liveness(socket, reception.limits.idleProbe, reception.second);
    this.session = this.#house.arrive(this);
    this.note("info", "Connection opened.", { address });
    this.#client.offer();
  }

  /** Whether whoever it is has logged in. */
  get isLoggedIn(): boolean {
    return this.session.name !== undefined;
  }

  /** For the tick: whoever has typed ahead is welcomed and answered with one write. */
  get canWait(): boolean {
    return this.#isNew || this.#doAnswersFollow;
  }

  get ports(): Ports {
    return this.#reception.ports;
  }

  /** How the system's tables of connections call it. */
  get peer(): string {
    return peerName(this.#socket);
  }

  /** Whether a sign of life was asked for a moment ago. */
  get isProving(): boolean {
    return this.#liveness.isProving;
  }

  /** Looks after it, once a second. */
  patrol(second: number): void {
    if (this.#isClosing) return;
    const { loginTimeout, sendTimeout } = this.#reception.limits;
    const isNopDue = this.#liveness.look(second, this.#writtenAt);
    if (loginTimeout > 0 && !this.isLoggedIn && second - this.#openedAt >= loginTimeout) {
      this.#dismiss(loginTooLate(loginTimeout));
    } else if (sendTimeout > 0 && this.#outbox.hasStalled(second, sendTimeout)) {
      this.#outbox.clear();
      this.#dismiss(tooSlow);
    } else if (isNopDue) {
      this.push(PROBE);
    }
  }

  /** The peer has acknowledged nothing for too long: there is nobody to say farewell to. */
  vanish(): void {
    this.note("info", "The peer has vanished.");
    this.#house.depart(this.session);
    this.#socket.destroy();
  }

  // SocketOwner: from the socket.

  received(chunk: Uint8Array): void {
    if (this.#isClosing) return;
    this.#liveness.received(chunk, this.#reception.second);
    this.#intake.receive(chunk);
    if (this.#isNew) this.answersFollow(this.#doAnswersFollow);
  }

  ended(): void {
    this.session.whenDone(() => {
      this.#lose();
      this.end();
    });
  }

  failed(error: Error): void {
    this.note("debug", "Connection failed.", { reason: error.message });
  }

  /** The socket is gone, by whosever wish. */
  closed(): void {
    this.#intake.close();
    this.#reception.connections.delete(this);
    this.#lose();
    this.note("info", "Connection closed.");
  }

  // IntakeOwner: from what limits the peer.

  read(bytes: Uint8Array): void {
    if (this.#isClosing) return;
    try {
      this.#client.receive(bytes);
    } catch (error) {
      this.note("error", "A connection was cut off for a mistake of ours.", { error });
      this.#house.depart(this.session);
      this.#socket.destroy();
    }
  }

  turnAway(stranger: Stranger): void {
    this.#dismiss(strangers[stranger]);
  }

  pauseReading(): void {
    this.#socket.pause();
  }

  resumeReading(): void {
    this.#socket.resume();
  }

  // OutboxOwner: from what waits for the peer.

  fellBehind(): void {
    this.#intake.pause("behind");
  }

  caughtUp(missed: ReadonlyMap<Place, number> = new Map()): void {
    for (const [place, lines] of missed) this.session.tellMissed(place, lines);
    this.#intake.resume("behind");
  }

  note(
    level: JournalLevel,
    sentence: string,
    details: Readonly<Record<string, unknown>> = {},
  ): void {
    this.#house.journal.note(level, sentence, { session: this.session.id, ...details });
  }

  // Outlet: from the session.

  get display(): Display {
    return this.#client.display;
  }

  prefer(change: Partial<Display>): void {
    this.#client.prefer(change);
  }

  hideTyping(prompt: string): void {
    this.#client.hideTyping(prompt);
  }

  showTyping(): void {
    this.#client.showTyping();
  }

  push(bytes: Uint8Array): void {
    this.#outbox.push(bytes);
    this.#house.tick.outletHasNews(this);
  }

  pushNews(bytes: Uint8Array, place: Place, lines: number): void {
    this.#outbox.pushNews(bytes, place, lines);
    this.#house.tick.outletHasNews(this);
  }

  flush(): void {
    this.#isNew = false;
    this.#writtenAt = this.#reception.second;
    this.#outbox.flush();
    if (!this.#outbox.isOverfull || this.#isClosing) return;
    this.#outbox.clear();
    this.#dismiss(tooSlow);
  }

  prove(): void {
    this.#liveness.prove(this.#reception.second);
  }

  noteWrongPassword(): void {
    this.note("info", "A wrong password.", { address: this.#address });
    const isOneTooMany = this.#reception.guests.noteWrongPassword(this.#address);
    if (++this.#wrongPasswords < PASSWORD_TRIES && !isOneTooMany) return;
    // First he is told that it was wrong.
    this.session.answering.whenIdle(() => this.#dismiss(noMoreTries));
    // The guesses he has sent already are not tried.
    this.#house.depart(this.session);
  }

  end(): void {
    if (this.#isClosing) return;
    this.#client.sayGoodbye();
    this.#isClosing = true;
    this.#intake.close();
    this.#outbox.end();
    linger(this.#socket, this.#house.timer);
  }

  /** Waits for the peer no longer, once the system has taken all that was written to him. */
  part(): void {
    if (this.#socket.writableFinished) this.#socket.destroy();
    else this.#socket.once("finish", () => this.#socket.destroy());
  }

  answersFollow(doFollow: boolean): void {
    this.#isNew = false;
    this.#doAnswersFollow = doFollow;
    if (!doFollow) this.#house.tick.outletCanWaitNoLonger(this);
  }

  handOver(to: Session): void {
    this.answersFollow(false);
    this.session = to;
  }

  pauseInput(): void {
    this.#intake.pause("busy");
  }

  resumeInput(): void {
    this.#intake.resume("busy");
  }

  /** The visitor is here no more. He may go on by another connection, which is not to be lost. */
  #lose(): void {
    if (this.#hasLost) return;
    this.#hasLost = true;
    this.#house.resumption.lose(this.session);
  }

  /** Says why, and closes. A session that can be resumed is lost, not ended. */
  #dismiss({ code, text }: Dismissal): void {
    this.note("info", "Connection dismissed.", { code });
    this.session.tell({ type: "closed", code, text });
    this.end();
  }
}
