// The screen without a client: any model, drawn by Ink on a terminal in memory.
import { PassThrough } from "node:stream";
import { type Instance, render } from "ink";
import type { Clock } from "../core/clock.ts";
import type { Model } from "../core/model/model.ts";
import { Store } from "../core/store.ts";
import { Screen } from "../ink/screen.tsx";
import { StandIns } from "../ink/stand-ins.ts";
import type { Size } from "../view/frame.ts";
import { TerminalOutput } from "./terminal-output.ts";

export class TerminalScreen {
  readonly output: TerminalOutput;
  readonly #store: Store;
  readonly #app: Instance;

  constructor(model: Model, clock: Clock, size: Size) {
    this.#store = new Store(model, clock);
    this.output = new TerminalOutput(size);
    const standIns = new StandIns();
    this.#app = render(<Screen store={this.#store} clock={clock} standIns={standIns} />, {
      stdin: new PassThrough() as unknown as NodeJS.ReadStream,
      stdout: standIns.replacedOn(this.output as unknown as NodeJS.WriteStream),
      interactive: true,
      alternateScreen: true,
      exitOnCtrlC: false,
      incrementalRendering: true,
      patchConsole: false,
    });
  }

  async show(model: Model): Promise<void> {
    this.#store.put(model, "reader");
    await this.#app.waitUntilRenderFlush();
  }

  async resize(size: Size): Promise<void> {
    this.output.resize(size);
    await this.#app.waitUntilRenderFlush();
  }

  /** What is on the screen, once all is drawn. */
  async picture(): Promise<string> {
    await this.#app.waitUntilRenderFlush();
    return this.output.picture;
  }

  close(): void {
    this.#app.unmount();
    this.#store.close();
  }
}
