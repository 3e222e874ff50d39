// A session: one visitor from the moment of connecting to the moment of leaving.
import {
  type Dialect,
  type Display,
  type InputStyle,
  type Name,
  nameKeys,
  type ReadMark,
  type TeaEvent,
} from "@tea-party/protocol";
import { Answered } from "./answered.ts";
import { Asking } from "./asking.ts";
import type { Answer, Typed } from "./command.ts";
import { type Dialects, Hearing, type Telling } from "./hearing.ts";
import type { House } from "./house.ts";
import { Inbox, type InboxOwner } from "./inbox.ts";
import type { Outlet } from "./outlet.ts";
import { Ownership } from "./ownership.ts";
import type { Announcement, Place } from "./place.ts";
import { PrivateWords } from "./private-words.ts";
import type { Reader } from "./reader.ts";
import { Refusal, refuse } from "./refusal.ts";
import { answerRequest, isTyping, type Request } from "./requests.ts";
import type { Room } from "./room.ts";
import { Speech } from "./speech.ts";

export class Session implements InboxOwner<Request> {
  readonly id: number;
  readonly house: House;
  /** Every place he is a member of, in the order of joining. */
  readonly memberships = new Set<Place>();
  name: Name | undefined;
  /** Why he is away; undefined while he is here. */
  away: string | undefined;
  /** What a typed line means to him that is no command. */
  inputStyle: InputStyle;
  /** Who he is on all of his devices; missing until he says so or reads on. */
  reader: Reader | undefined;
  /** Who told him something last, and under which name, for `reply`. */
  lastTeller: { readonly session: Session; readonly name: string } | undefined;
  #room: Room;
  #isDeparting = false;
  /** Missing until a program's first line with an id of its own, which most never send. */
  #answered: Answered | undefined;
  /** Missing until he is asked something, which most never are. */
  #asking: Asking | undefined;
  /** Missing until he tells someone something or is told, which many never are. */
  #privateWords: PrivateWords | undefined;
  /** Missing until he says something or asks, which many never do. */
  #ownership: Ownership | undefined;
  readonly #speech = new Speech(this);
  readonly #hearing: Hearing;
  readonly #inbox: Inbox<Request>;

  constructor(id: number, house: House, outlet: Outlet, first: Room) {
    this.id = id;
    this.house = house;
    this.inputStyle = house.inputStyle;
    this.#hearing = new Hearing(outlet);
    this.#inbox = new Inbox(this);
    this.#room = first;
    first.enter(this);
  }

  /** The one room he stands in. */
  get room(): Room {
    return this.#room;
  }

  /** Whether he has left or is about to: nothing that he sends is taken any more. */
  get hasEnded(): boolean {
    return this.#isDeparting || this.#hearing.hasEnded;
  }

  /** Steps from the present room into another. */
  enter(room: Room): void {
    this.hearPlaces();
    this.#room.leave(this);
    this.#room = room;
    room.enter(this);
  }

  /** The place he stands in, where the room is one. */
  get place(): Place | undefined {
    return [...this.memberships].find((membership) => membership === this.#room);
  }

  /** The place of that name among those he is a member of. */
  membership(typed: string): Place | undefined {
    const keys = nameKeys(typed.replace(/^#/, ""));
    for (const place of this.memberships) {
      if (place.keys.some((key) => keys.includes(key))) return place;
    }
    return undefined;
  }

  /** Steps into a place he is a member of, and is told so. */
  moveTo(place: Place): void {
    const from = this.place?.name;
    this.enter(place);
    this.tell({ type: "moved", room: place.name, from });
  }

  /** Takes a typed line or a program's request, in the order of coming. */
  receive(request: Request): void {
    if (this.hasEnded) return;
    const isAnswer = isTyping(request) && this.#asking?.answer(request.text);
    if (!isAnswer) this.#inbox.put(request);
  }

  /**
   * Asks for something that nobody else may see. A line that he typed ahead is taken for it, so
   * that it can't be said in a room later.
   * @returns undefined when he gives up, takes too long or leaves
   */
  askSecret(prompt: string): Promise<string | undefined> {
    const ahead = this.#asking?.given ?? this.#inbox.takeNext(isTyping)?.text;
    if (ahead !== undefined) return Promise.resolve(ahead === "" ? undefined : ahead);
    this.tell({ type: "secretAsked", prompt });
    this.#asking ??= new Asking();
    return this.#asking.ask(prompt, this.#hearing.outlet, this.house.timer);
  }

  /** He gave a wrong password: who does so too often is shown out. */
  noteWrongPassword(): void {
    this.#hearing.outlet.noteWrongPassword();
  }

  /** Does something with the answer at hand to the secret it may ask for. */
  withSecret(secret: string, act: () => Answer | Promise<Answer>): Promise<Answer> {
    this.#asking ??= new Asking();
    return this.#asking.withGiven(secret, act);
  }

  /** He breaks off what he is asked (Ctrl-C). */
  interrupt(): void {
    this.#asking?.breakOff();
  }

  /** How text is shown to him. */
  get display(): Display {
    return this.#hearing.outlet.display;
  }

  /** Takes his word on how text is shown. */
  prefer(change: Partial<Display>): void {
    this.#hearing.outlet.prefer(change);
  }

  /** Tells him a fact, behind everything that was said before it. */
  tell(telling: Telling): void {
    this.hearPlaces();
    this.#hearing.tell({ ...telling, time: this.house.clock() } as TeaEvent);
  }

  /** What he and others tell each other in private. */
  get privateWords(): PrivateWords {
    this.#privateWords ??= new PrivateWords(this);
    return this.#privateWords;
  }

  /** Which lines are his own. */
  get ownership(): Ownership {
    this.#ownership ??= new Ownership(this);
    return this.#ownership;
  }

  /** Tells him no, with the client's id of the line that it answers. */
  tellRefusal(refusal: Refusal, typed: Typed = {}): void {
    this.tell({ type: "refused", code: refusal.code, text: refusal.text, line: typed.line });
  }

  /** Tells him who he is, and how to be that again after a broken connection. */
  tellIdentity(): void {
    this.tell({ type: "loggedIn", name: this.name?.text ?? "" });
    if (!this.#hearing.dialects.canResume) return;
    const { resumption } = this.house;
    const token = resumption.tokenOf(this);
    this.tell({ type: "sessionOpened", token, grace: resumption.grace });
    this.tellReadMarks();
  }

  /** Tells him how far he has read, in all rooms or in some, where he counts what is unread. */
  tellReadMarks(marks: readonly ReadMark[] = this.reader?.marks.all ?? []): void {
    if (marks.length === 0 || !this.#hearing.dialects.canResume) return;
    this.tell({ type: "readMarked", marks: [...marks] });
  }

  /** Whether he is told who is there as he comes in. */
  get listsMembers(): boolean {
    return this.#hearing.dialects.listsMembers;
  }

  /** Whether he has no connection, and may come back by another. */
  get isLost(): boolean {
    return this.#hearing.isLost;
  }

  /** Whether he would be waited for if his connection broke. */
  get canResume(): boolean {
    return this.#hearing.dialects.canResume;
  }

  /** Whoever has his connection is asked for a sign of life: a dead one is let go of soon. */
  prove(): void {
    this.#hearing.outlet.prove();
  }

  /** Hands on bytes that are already in his dialect. */
  hand(bytes: Uint8Array): void {
    this.#hearing.hand(bytes);
  }

  /** Hands on what a place has to say, so many lines of its log, in his dialect for the place. */
  handNews(bytes: Uint8Array, place: Place, lines: number): void {
    this.#hearing.handNews(bytes, place, lines);
  }

  /** Tells him how many lines of a place he could not be told. */
  tellMissed(place: Place, count: number): void {
    if (count === 0 || !this.memberships.has(place)) return;
    const time = this.house.clock();
    this.hand(this.dialectFor(place).encode({ type: "missed", time, room: place.name, count }));
  }

  /** The dialect in which he is told what happens in a place. */
  dialectFor(place: Place): Dialect {
    const { here, elsewhere } = this.#hearing.dialects;
    return this.#room === place ? here : elsewhere;
  }

  /** From now on he is told the same facts in another shape. */
  shape(dialects: Dialects): void {
    this.hearPlaces();
    this.#hearing.dialects = dialects;
  }

  /** From now on he is told facts in another way, starting with where he is. */
  useDialects(dialects: Dialects): void {
    this.shape(dialects);
    this.#room.restate(this);
  }

  /**
   * Says something in a place, once however often he sends it. If it can't be kept he is told,
   * and nobody else.
   */
  speak(place: Place, announcement: Announcement, typed: Typed): "spoken" {
    this.#speech.begin(place, announcement, typed);
    return "spoken";
  }

  /** Whether something he said is still on its way into a log. */
  get isSpeaking(): boolean {
    return this.#speech.isUnderWay;
  }

  /** Resolves when everything he said so far is in its log, or was refused. */
  spoken(): Promise<void> {
    return this.#speech.settled();
  }

  /** Runs this once all that he sent is done and answered. He sends no more. */
  whenDone(run: () => void): void {
    this.interrupt();
    this.#inbox.whenIdle(() => this.spoken().then(run));
  }

  /** The connection is lost, and he may come back by another. */
  detach(): void {
    this.hearPlaces();
    this.#hearing.detach();
  }

  /** Goes on by the connection that another session came by; what happens waits for `catchUp`. */
  attach(other: Session): void {
    this.hearPlaces();
    const former = this.#hearing.outlet;
    const next = other.#hearing.outlet;
    this.#hearing.attach(other.#hearing);
    next.handOver(this);
    // What the former connection still sends, and its closing, are the other's, who has ended.
    former.handOver(other);
    former.end();
  }

  /** Tells him what he missed, then where he is, then what has happened since. */
  catchUp(missed: readonly TeaEvent[]): void {
    this.#hearing.catchUp(missed);
  }

  /** Private words that were kept for him while he had no connection are told from the log. */
  forgetMissedWords(): void {
    this.#hearing.forgetMissedWords();
  }

  /** Words that were kept for him while he had no connection are gone. */
  forgetMissed(ids: readonly number[]): void {
    this.#hearing.forgetMissed(ids);
  }

  /** Takes nothing more, and goes by the way given once what he asked last is done. */
  depart(goOut: () => void): void {
    if (this.hasEnded) return;
    this.#isDeparting = true;
    // An answer that he will not give any more must not keep him.
    this.interrupt();
    this.#inbox.whenIdle(goOut);
  }

  /** Nothing more is told him; what was told is written, then the connection closes. */
  end(): void {
    // Or visits long over would be kept in memory, each by the one after it.
    this.lastTeller = undefined;
    this.#privateWords?.close();
    this.interrupt();
    this.#hearing.end();
  }

  take(request: Request): Promise<void> | undefined {
    if (this.hasEnded) return undefined;
    const typed = { line: "line" in request ? request.line : undefined };
    if (typed.line !== undefined && this.#answered?.has(typed.line)) {
      return this.#tellAnswer(this.#answered.get(typed.line), typed);
    }
    try {
      const answer = answerRequest(this, request);
      if (!(answer instanceof Promise)) return this.#tellAnswer(answer, typed);
      return answer.then(
        (settled) => this.#tellAnswer(settled, typed),
        (error) => this.#tellBug(error, typed),
      );
    } catch (error) {
      return this.#tellBug(error, typed);
    }
  }

  pauseInput(): void {
    this.#hearing.outlet.pauseInput();
  }

  resumeInput(): void {
    this.#hearing.outlet.resumeInput();
  }

  answersFollow(doFollow: boolean): void {
    this.#hearing.outlet.answersFollow(doFollow);
  }

  /** Takes what his places have to say, so that what he alone is told goes behind it. */
  hearPlaces(): void {
    for (const place of this.memberships) place.deliverTo(this);
  }

  #tellAnswer(answer: Answer, typed: Typed): undefined {
    if (typed.line !== undefined && answer !== "spoken") {
      this.#answered ??= new Answered();
      // A fact told once is not told again to who repeats his line: he is told that it was taken.
      this.#answered.set(typed.line, answer === "answered" ? undefined : answer);
    }
    if (answer instanceof Refusal) this.tellRefusal(answer, typed);
    else if (answer === undefined && typed.line !== undefined) {
      this.tell({ type: "accepted", line: typed.line });
    }
  }

  #tellBug(error: unknown, typed: Typed): undefined {
    this.house.journal.note("error", "A command failed.", { session: this.id, error });
    this.tellRefusal(refuse("internal-error"), typed);
  }
}
