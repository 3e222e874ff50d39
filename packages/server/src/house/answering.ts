// What one visitor asks for, one thing at a time, in order, and each answered once; and what he is
// asked himself.
import { EngineProblem } from "../engines/engine.ts";
import { Answered, type Sent } from "./answered.ts";
import { Asking } from "./asking.ts";
import type { Answer } from "./command.ts";
import { Inbox, type InboxOwner } from "./inbox.ts";
import { Refusal, refuse } from "./refusal.ts";
import { answerRequest, isTyping, type Request } from "./requests.ts";
import type { Session } from "./session.ts";

export class Answering implements InboxOwner<Request> {
  readonly #session: Session;
  readonly #inbox: Inbox<Request> = new Inbox(this);
  /** Missing until a program's first line with an id of its own, which most never send. */
  #answered: Answered | undefined;
  /** Missing until he is asked something, which most never are. */
  #asking: Asking | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Takes a typed line or a program's request, in the order of coming. */
  receive(request: Request): void {
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
    const { hearing, house } = this.#session;
    this.#session.tell({ type: "secretAsked", prompt });
    this.#asking ??= new Asking();
    return this.#asking.ask(prompt, hearing.outlet, house.timer);
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

  /** Runs this once all that he sent is done: at once if it is. */
  whenIdle(run: () => void): void {
    this.#inbox.whenIdle(run);
  }

  // InboxOwner: from the inbox.

  take(request: Request): Promise<void> | undefined {
    if (this.#session.hasEnded) return undefined;
    const sent: Sent = {
      line: "line" in request ? request.line : undefined,
      text: "text" in request ? request.text : undefined,
    };
    const known = sent.line === undefined ? undefined : this.#answered?.find(sent);
    if (known !== undefined) return this.#tell(known.answer, sent);
    try {
      const answer = answerRequest(this.#session, request);
      if (!(answer instanceof Promise)) return this.#tell(answer, sent);
      return answer.then(
        (settled) => this.#tell(settled, sent),
        (error) => this.#tellFailure(error, sent),
      );
    } catch (error) {
      return this.#tellFailure(error, sent);
    }
  }

  pauseInput(): void {
    this.#session.hearing.outlet.pauseInput();
  }

  resumeInput(): void {
    this.#session.hearing.outlet.resumeInput();
  }

  answersFollow(doFollow: boolean): void {
    this.#session.hearing.outlet.answersFollow(doFollow);
  }

  #tell(answer: Answer, sent: Sent): undefined {
    const { line } = sent;
    if (line !== undefined && answer !== "spoken") {
      this.#answered ??= new Answered(this.#session.house.digest);
      // A fact told once is not told again to who repeats his line: he is told that it was taken.
      this.#answered.add(sent, answer === "answered" ? undefined : answer);
    }
    if (answer instanceof Refusal) this.#session.tellRefusal(answer, sent);
    else if (answer === undefined && line !== undefined) {
      this.#session.tell({ type: "accepted", line });
    }
  }

  #tellFailure(error: unknown, sent: Sent): undefined {
    const { house, id } = this.#session;
    if (error instanceof EngineProblem) {
      house.unkept.add("requests", error);
      this.#session.tellRefusal(refuse("disk-trouble"), sent);
      return;
    }
    house.journal.note("error", "A command failed.", { session: id, error });
    this.#session.tellRefusal(refuse("internal-error"), sent);
  }
}
