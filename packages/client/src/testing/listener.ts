// Someone who reads without a screen, for tests: what he types, what he hears, what he is told.
import type { TeaEvent } from "@tea-party/protocol";
import type { Model } from "../core/model/model.ts";
import type { Action } from "../core/update/action.ts";
import { changeReports } from "../plain/changes.ts";
import { Reader } from "../plain/reader.ts";
import type { Report } from "../plain/report.ts";
import { reportWords } from "../plain/report-words.ts";
import type { Story } from "./story.ts";

export class Listener {
  readonly reports: Report[] = [];
  readonly #story: Story;
  readonly #reader: Reader;

  constructor(story: Story) {
    this.#story = story;
    const client = {
      store: {
        get model(): Model {
          return story.model;
        },
      },
      dispatch: (action: Action) => this.#happens(action),
    };
    this.#reader = new Reader(client, (report) => this.reports.push(report));
  }

  /** What is told of a command, in words. */
  asks(text: string): readonly string[] {
    this.reports.length = 0;
    const style = "talk";
    if (!this.#reader.takes({ text, style })) this.#happens({ type: "submitted", text, style });
    return this.words;
  }

  /** What is told once the server has said something. */
  hears(...events: readonly TeaEvent[]): readonly string[] {
    this.reports.length = 0;
    for (const event of events) this.#happens({ type: "factReceived", event });
    return this.words;
  }

  /** What is told when the link breaks. */
  isLeftAlone(): readonly string[] {
    this.reports.length = 0;
    this.#happens({ type: "lost", reason: "the connection was reset", chance: 0 });
    return this.words;
  }

  get words(): readonly string[] {
    return this.reports.flatMap(reportWords).map(({ text }) => text);
  }

  get isWaiting(): boolean {
    return this.#reader.isWaiting;
  }

  #happens(action: Action): void {
    const before = this.#story.model;
    this.#story.happens(action);
    this.reports.push(...changeReports(action, before, this.#story.model));
    this.#reader.happened(action);
  }
}
