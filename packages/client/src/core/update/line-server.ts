// A server whose words we do not know, as a MUD is one: what it prints is shown, what is typed it gets.
import { newComposer } from "../composer/composer.ts";
import { newEditor } from "../editor/editor.ts";
import { HOUSE } from "../model/conversation.ts";
import type { Model } from "../model/model.ts";
import { arrive } from "./arrival.ts";
import { activate } from "./conversations.ts";
import { noticed } from "./noticed.ts";
import type { Effect, Step } from "./step.ts";

/** Stands where a name would, beside what went to a server that shows nobody what he typed. */
const TYPED = ">";

/** From now on the server is spoken to in plain lines. */
export function lineServerSettled(model: Model): Model {
  const next: Model = {
    ...activate(model, HOUSE),
    commands: [],
    isLineServer: true,
    hasBeenIn: true,
  };
  return withNameInDraft(next);
}

/**
 * A name that was given waits in the draft, for who knows where it belongs. While the server has
 * said nothing yet, it may still be a house.
 */
export function withNameInDraft(model: Model): Model {
  const { name } = model.login;
  const isHouseStill = model.link.state !== "up" || model.link.greeting !== "other";
  if (!model.isLineServer || isHouseStill || name === undefined) return model;
  const { editor } = model.composers.get(HOUSE) ?? newComposer;
  return editor.text === "" ? withDraft(model, name) : model;
}

/** The server states facts after all, and is asked for the name: it need not wait any more. */
export function withoutNameInDraft(model: Model): Model {
  const { editor } = model.composers.get(HOUSE) ?? newComposer;
  return model.isLineServer && editor.text === model.login.name ? withDraft(model, "") : model;
}

function withDraft(model: Model, text: string): Model {
  const composer = model.composers.get(HOUSE) ?? newComposer;
  const composers = new Map(model.composers).set(HOUSE, { ...composer, editor: newEditor(text) });
  return { ...model, composers };
}

/** What is typed goes as it is, `//` for a slash. It is no answer to what an earlier link was asked. */
export function lineTyped(model: Model, typed: string, now: number): Step {
  if (model.link.state !== "up") {
    return noticed(model, "Not sent: there is no link.", now);
  }
  let next = model;
  const effects: Effect[] = [];
  for (const row of typed.split("\n")) {
    const text = row.replace(/^\/\//, "/").trimEnd();
    const [shown, ...more] = arrive(next, HOUSE, {
      id: 0,
      time: now,
      kind: "sent",
      who: TYPED,
      text,
    });
    next = shown;
    effects.push(...more, { type: "line", text });
  }
  return [next, ...effects];
}
