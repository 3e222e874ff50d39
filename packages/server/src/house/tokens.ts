// The secrets by which sessions are taken up again after a broken connection.
import type { Session } from "./session.ts";

/** The most tokens of one session that are known: each takeover adds one. */
const LIMIT = 20;

/** Characters of a token that nobody guesses; ours have more. */
const SAFE_LENGTH = 32;

export class Tokens {
  readonly #newToken: () => string;
  readonly #byToken = new Map<string, Session>();
  /** Those of each session, the one that counts last. */
  readonly #tokens = new Map<Session, string[]>();
  /** What those came with who found their session gone. */
  readonly #former = new WeakMap<Session, string>();

  /** @param newToken a secret that can't be guessed */
  constructor(newToken: () => string) {
    this.#newToken = newToken;
  }

  /** Whether it was ever told one, and so could be taken up again. */
  has(session: Session): boolean {
    return this.#tokens.has(session);
  }

  /** The session that a token is of, or was. */
  find(token: string): Session | undefined {
    return this.#byToken.get(token);
  }

  /** The token that counts, made if there is none. */
  of(session: Session): string {
    const known = this.#tokens.get(session)?.at(-1);
    if (known !== undefined) return known;
    const former = this.#former.get(session);
    // His connection may break again before he hears of another: then he still has this one.
    const isFree = former !== undefined && !this.#byToken.has(former);
    return this.#give(session, isFree ? former : this.#newToken());
  }

  /** From now on another token counts. */
  renew(session: Session): void {
    this.#give(session, this.#newToken());
  }

  /** He came with a token, and its session is gone: his next one has it, if nobody guesses it. */
  noteGone(newcomer: Session, token: string): void {
    if (token.length >= SAFE_LENGTH) this.#former.set(newcomer, token);
  }

  /** Whether he came with a token, and found his session gone. */
  hasFoundGone(newcomer: Session): boolean {
    return this.#former.has(newcomer);
  }

  /** The session has ended: none of its tokens is worth anything. */
  forget(session: Session): void {
    for (const token of this.#tokens.get(session) ?? []) this.#byToken.delete(token);
    this.#tokens.delete(session);
  }

  #give(session: Session, token: string): string {
    const tokens = [...(this.#tokens.get(session) ?? []), token];
    const surplus = tokens.length > LIMIT ? tokens.shift() : undefined;
    if (surplus !== undefined) this.#byToken.delete(surplus);
    this.#byToken.set(token, session);
    this.#tokens.set(session, tokens);
    return token;
  }
}
