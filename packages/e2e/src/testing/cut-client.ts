// A real client without a screen, whose links are cut as chance has it.
import { setTimeout as wait } from "node:timers/promises";
import { type Kept, type OpenClient, openClient } from "@tea-party/client/testing";
import type { Chance } from "./chance.ts";
import { CuttingProxy } from "./cutting-proxy.ts";
import { anyFate, type Fate } from "./fate.ts";
import { SeenTalk } from "./seen-talk.ts";

/** Milliseconds between two looks at its clock. */
const TICK = 10;
/** Milliseconds that pass for it in one look while it waits for a link to come. */
const HURRY = 200;
/** Milliseconds in which it must notice that nobody answers. */
const SILENCE = 60_000;
/** Pages in which it must have read all of a room's talk. */
const MOST_PAGES = 500;
/** Milliseconds after which it is taken not to come to what a test waits for. */
const PATIENCE = 25_000;

export class CutClient {
  readonly name: string;
  /** What was typed in each room so far. */
  readonly typed = new Map<string, string[]>();
  #open: OpenClient;
  #runs = 0;
  /** What the last run left. */
  #kept: Kept | undefined;
  readonly #seen: SeenTalk;
  readonly #proxy: CuttingProxy;
  readonly #chance: Chance;
  #isCutting = false;
  #isSilenced = false;
  readonly #ticking: NodeJS.Timeout;

  private constructor(name: string, proxy: CuttingProxy, chance: Chance) {
    this.name = name;
    this.#proxy = proxy;
    this.#chance = chance;
    this.#seen = new SeenTalk(name);
    this.#open = this.#start();
    this.#ticking = setInterval(() => this.#tick(), TICK);
  }

  /** Comes in, and its links are cut from the next one on. */
  static async open(name: string, port: number, chance: Chance): Promise<CutClient> {
    let client: CutClient | undefined;
    const proxy = await CuttingProxy.open(port, {
      fate: () => client?.nextFate(),
      silenced: () => client?.silenced(),
    });
    client = new CutClient(name, proxy, chance);
    return client;
  }

  get model(): OpenClient["client"]["store"]["model"] {
    return this.#open.client.store.model;
  }

  get cuts(): number {
    return this.#proxy.cuts;
  }

  set port(port: number) {
    this.#proxy.target = port;
  }

  /** Cuts every link from now on, the present one soon. */
  cutLinks(): void {
    this.#isCutting = true;
    this.#proxy.cutAll();
  }

  /** From now on links last. */
  spareLinks(): void {
    this.#isCutting = false;
    this.#proxy.spare();
  }

  /** Ends as a program does whose terminal is closed, and is started again. */
  restart(): void {
    this.#seen.remember(this.model, this.typed.keys());
    this.#open.client.close();
    this.#open = this.#start();
    this.#isSilenced = false;
  }

  says(room: string, text: string): void {
    this.does(room, text);
    this.typed.set(room, [...(this.typed.get(room) ?? []), text]);
  }

  /** Types a line where the reader stands in a room. */
  does(room: string, text: string): void {
    const { client } = this.#open;
    client.dispatch({ type: "chose", conversation: `#${room}` });
    client.dispatch({ type: "submitted", text, style: "slash" });
  }

  /** What its reader has seen of a room's talk, `ann: hello`, in the order of the log. */
  shown(room: string): string[] {
    return this.#seen.lines(this.model, room);
  }

  /** What someone told it in private, in the order of the screen. */
  told(name: string): string[] {
    const lines = [...(this.model.conversations.get(`@${name}`)?.lines ?? [])];
    return lines.filter(({ kind }) => kind === "told").map(({ text }) => text);
  }

  /** Resolves when its links have been cut so often. */
  async isCut(times: number): Promise<void> {
    while (this.cuts < times) await wait(TICK);
  }

  /** Waits until it is in these rooms, and everything typed has its answer. */
  settles(rooms: readonly string[]): Promise<void> {
    return this.until("everything typed has its answer", ({ outgoing, conversations }) => {
      const isIn = rooms.every((room) => {
        const conversation = conversations.get(`#${room}`);
        return conversation?.isJoined === true && conversation.fetching === undefined;
      });
      return isIn && outgoing.length === 0;
    });
  }

  /**
   * Its reader scrolls up to the beginning of a room's talk, and to where lines are missing: of a
   * long absence no client is told everything at once.
   */
  async readsAll(room: string): Promise<void> {
    const id = `#${room}` as const;
    this.#open.client.dispatch({ type: "chose", conversation: id });
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      await this.until(`nothing of ${room} is on its way`, ({ conversations }) => {
        return conversations.get(id)?.fetching === undefined;
      });
      const { gaps = [], isWhole = false } = this.model.conversations.get(id) ?? {};
      const [after] = gaps;
      if (after !== undefined) this.#open.client.dispatch({ type: "reachedGap", after });
      else if (!isWhole) this.#open.client.dispatch({ type: "reachedTop" });
      else return;
    }
    throw new Error(this.#report(`all of ${room} is read`));
  }

  sees(room: string, line: string): Promise<void> {
    return this.until(`"${line}" is seen`, () => this.shown(room).at(-1) === line);
  }

  close(): void {
    clearInterval(this.#ticking);
    this.#open.client.close();
    this.#proxy.close();
  }

  async until(what: string, isSo: (model: CutClient["model"]) => boolean): Promise<void> {
    let late: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((_, reject) => {
      late = setTimeout(() => reject(new Error(this.#report(what))), PATIENCE);
    });
    await Promise.race([this.#open.until(isSo), patience]);
    clearTimeout(late);
  }

  /** @internal */
  nextFate(): Fate | undefined {
    return this.#isCutting ? anyFate(this.#chance) : undefined;
  }

  /** @internal */
  silenced(): void {
    this.#isSilenced = true;
  }

  #start(): OpenClient {
    return openClient(this.#proxy.port, this.name, {
      instance: `run${++this.#runs}`,
      memory: {
        recalled: this.#kept,
        isLasting: true,
        keep: (kept) => {
          this.#kept = kept;
          return undefined;
        },
        close: () => {},
      },
    });
  }

  /** Its time goes by as ours does, but that nobody waits who has nothing to wait for. */
  #tick(): void {
    const { clock } = this.#open;
    if (this.#isSilenced && this.model.link.state === "up") {
      this.#isSilenced = false;
      for (let passed = 0; passed < SILENCE && this.model.link.state === "up"; passed += 1_000) {
        clock.advance(1_000);
      }
      if (this.model.link.state === "up") throw new Error(this.#report("silence is noticed"));
    }
    clock.advance(this.model.link.state === "waiting" ? HURRY : TICK);
  }

  #report(what: string): string {
    const { link, login, outgoing, conversations } = this.model;
    const rooms = [...conversations.values()].map(({ id, isJoined, fetching, gaps }) => ({
      id,
      isJoined,
      fetching,
      gaps,
    }));
    return `${this.name} waited in vain until ${what}: ${JSON.stringify({ link, login, rooms, outgoing }, null, 1)}`;
  }
}
