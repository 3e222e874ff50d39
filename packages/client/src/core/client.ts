// The client without any face: connects, keeps the model, does what updates ask for.
import { Connection, type ConnectionOptions, type ConnectionOwner } from "./connection.ts";
import { Keeper } from "./keeping/keeper.ts";
import { restored } from "./keeping/keeping.ts";
import type { Memory } from "./keeping/memory.ts";
import { type Model, newModel } from "./model/model.ts";
import type { TerminalFacts } from "./model/terminal-facts.ts";
import { ownTerminal } from "./own-terminal.ts";
import type { SettingName, Settings } from "./settings/settings.ts";
import { Store } from "./store.ts";
import type { Action } from "./update/action.ts";
import { nextMoment } from "./update/moments.ts";
import type { Effect } from "./update/step.ts";
import { update } from "./update/update.ts";

export interface ClientOptions extends ConnectionOptions {
  /** The name to log in with; undefined leaves it to the reader. */
  readonly name: string | undefined;
  /** The secret by which the server knows us on all our devices; undefined gives it none. */
  readonly key: string | undefined;
  /** Tells this run's lines from those of any other: random, and short. */
  readonly instance: string;
  /** @returns a random number in [0, 1) */
  readonly random: () => number;
  readonly settings: Settings;
  /** What is known of the terminal before it is asked. */
  readonly terminal: TerminalFacts;
  /** Writes down what happens, for whoever keeps a log; undefined keeps none. */
  readonly witness: Witness | undefined;
  /** Keeps a changed setting for the next run. @returns a sentence why it could not */
  readonly keepSetting: (name: SettingName, value: string) => string | undefined;
  /** Writes a new file. @returns what became of it, in a sentence */
  readonly saveExport: (file: string, lines: readonly string[]) => string;
  /** What outlives this run. */
  readonly memory: Memory;
}

/** Is told of everything that happens, as the owner is. */
export type Witness = (action: Action, before: Model, after: Model) => void;

/** What a client asks of who shows it. */
export interface ClientOwner {
  /** Something was said to us: the moment to ring. */
  alerted(who: string, text: string): void;
  /** We have left as the reader asked: nothing more will come. */
  left(): void;
  /** After every action, before anyone is notified: for faces that tell events, not states. */
  happened(action: Action, before: Model, after: Model): void;
}

/** Milliseconds by which a timer is overdue when the machine slept. */
const SLEEP = 5_000;

const reportedByOutside: ReadonlySet<Action["type"]> = new Set([
  "factReceived",
  "lineReceived",
  "promptReceived",
  "pongReceived",
  "momentCame",
  "woke",
]);

export class Client {
  readonly store: Store;
  readonly #options: ClientOptions;
  readonly #owner: ClientOwner;
  readonly #keeper: Keeper;
  #connection: Connection | undefined;
  /** When the timer is set for, in milliseconds since 1970. */
  #moment: number | undefined;
  #cancelMoment: () => void = () => {};
  #isClosed = false;

  constructor(options: ClientOptions, owner: ClientOwner) {
    this.#options = options;
    this.#owner = owner;
    const { address, instance, name, key, clock, settings, terminal, tls } = options;
    const fresh = newModel({
      address,
      instance,
      name,
      key,
      settings,
      terminal,
      isSecure: tls !== undefined,
      now: clock.now(),
    });
    const { memory } = options;
    this.store = new Store(
      memory.recalled === undefined ? fresh : restored(fresh, memory.recalled),
      clock,
    );
    this.#keeper = new Keeper(memory, clock, (text) => this.dispatch({ type: "noticed", text }));
  }

  /** Dials for the first time. */
  start(): void {
    this.#dial();
    this.#awaitMoment();
  }

  /** Lets something happen. */
  dispatch(action: Action): void {
    if (this.#isClosed) return;
    const now = this.#options.clock.now();
    if (this.#hasSlept(now)) this.dispatch({ type: "woke" });
    const before = this.store.model;
    const [after, ...effects] = update(before, action, now);
    this.#keeper.note(before, after);
    this.store.put(after, reportedByOutside.has(action.type) ? "outside" : "reader");
    if (after.terminal !== before.terminal) this.#connection?.describe(ownTerminal(after));
    for (const effect of effects) this.#carryOut(effect);
    this.#awaitMoment();
    this.#options.witness?.(action, before, after);
    this.#owner.happened(action, before, after);
  }

  /** Lets go of the connection and of every timer. Nothing happens any more. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#keeper.close(this.store.model);
    this.#cancelMoment();
    this.store.close();
    this.#connection?.hangUp("we left");
  }

  /** A timer that is long overdue means that nothing ran, the machine least of all. */
  #hasSlept(now: number): boolean {
    const hasSlept = this.#moment !== undefined && now - this.#moment > SLEEP;
    // Whatever comes next, it is told of once.
    if (hasSlept) this.#moment = undefined;
    return hasSlept;
  }

  #carryOut(effect: Effect): void {
    switch (effect.type) {
      case "dial":
        this.#dial();
        break;
      case "hangUp":
        this.#connection?.hangUp(effect.reason);
        break;
      case "request":
        this.#connection?.request(effect.request);
        break;
      case "line":
        this.#connection?.sendLine(effect.text);
        break;
      case "ping":
        this.#connection?.ping();
        break;
      case "keepSetting": {
        const problem = this.#options.keepSetting(effect.name, effect.value);
        if (problem !== undefined) this.dispatch({ type: "noticed", text: problem });
        break;
      }
      case "save": {
        const text = this.#options.saveExport(effect.file, effect.lines);
        this.dispatch({ type: "noticed", text });
        break;
      }
      case "finish":
        this.#connection?.finish();
        break;
      case "alert":
        this.#owner.alerted(effect.who, effect.text);
        break;
      case "quit":
        this.#owner.left();
        break;
    }
  }

  #dial(): void {
    const { random } = this.#options;
    const owner: ConnectionOwner = {
      connected: () => this.dispatch({ type: "connected" }),
      speechSettled: (speech) => this.dispatch({ type: "speechSettled", speech }),
      factReceived: (event) => this.dispatch({ type: "factReceived", event }),
      lineReceived: (line) => this.dispatch({ type: "lineReceived", line }),
      promptReceived: (prompt) => this.dispatch({ type: "promptReceived", prompt }),
      echoSwitched: (isOn) => this.dispatch({ type: "echoSwitched", isOn }),
      pongReceived: () => this.dispatch({ type: "pongReceived" }),
      lost: (reason, isFarewell) =>
        this.dispatch({ type: "lost", reason, isFarewell, chance: random() }),
    };
    const { model } = this.store;
    this.#connection = new Connection(this.#options, model.tellsFacts, ownTerminal(model), owner);
  }

  #awaitMoment(): void {
    const { clock } = this.#options;
    const now = clock.now();
    const moment = nextMoment(this.store.model, now);
    if (moment === this.#moment && moment !== undefined && moment > now) return;
    this.#cancelMoment();
    this.#moment = moment;
    if (moment === undefined) return;
    this.#cancelMoment = clock.after(moment - now, () => {
      this.#moment = undefined;
      this.dispatch({ type: "momentCame" });
    });
  }
}
