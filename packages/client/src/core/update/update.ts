// The heart of the client: the model and something that happened give the next model.
import { wantsRoom } from "../composer/candidates.ts";
import { activeComposer, composing } from "../composer/composing.ts";
import { pasteDecided } from "../composer/paste-decided.ts";
import type { Model } from "../model/model.ts";
import {
  isPaletteWanted,
  paletteMoved,
  paletteOf,
  paletteSettled,
  paletteTaken,
} from "../panes/palette.ts";
import { fieldChanged, paneAction } from "../panes/panes.ts";
import { resultsLeft } from "../panes/results.ts";
import { type Action, isUnattended } from "./action.ts";
import { activate } from "./conversations.ts";
import { endsWithLine, entered, secretGiven } from "./entered.ts";
import { factReceived } from "./facts.ts";
import { went } from "./going.ts";
import { pongReceived } from "./lag.ts";
import { disarmed, endTyped, interrupted } from "./leaving.ts";
import { lineReceived } from "./line-received.ts";
import { connected, lost, redial, speechSettled, woke } from "./link-changes.ts";
import { fetchGap, fetchOlder } from "./log-requests.ts";
import { momentCame } from "./moments.ts";
import { noticed } from "./noticed.ts";
import { withWords } from "./private-history.ts";
import { echoSwitched, promptReceived } from "./prompts.ts";
import { quitAsked } from "./quitting.ts";
import { noteRead } from "./read-marks.ts";
import { focusChanged, mentionSought, scrolled, unreadSought } from "./reading.ts";
import { askForRooms } from "./rooms.ts";
import { inTurn, type Step } from "./step.ts";
import { submitted } from "./submitted.ts";
import { withSurroundings } from "./surroundings.ts";

/** Characters of a paste that a pane's field takes. */
const FIELD_LIMIT = 200;

/** @param now milliseconds since 1970, by our own clock */
export function update(model: Model, action: Action, now: number): Step {
  const isOther = action.type !== "interrupted" && !isUnattended(action);
  const [settled, ...effects] = happened(isOther ? disarmed(model) : model, action, now);
  const next = resultsLeft(model, paletteSettled(settled));
  const noted = isUnattended(action) ? next : noteRead(next, now);
  const [filled, ...more] = inTurn(
    noted,
    (before) => withWords(model, before),
    (before) => withSurroundings(model, before),
  );
  return [filled, ...effects, ...more];
}

function happened(model: Model, action: Action, now: number): Step {
  switch (action.type) {
    case "connected":
      return connected(model, now);
    case "speechSettled":
      return speechSettled(model, action.speech, now);
    case "factReceived":
      return factReceived(model, action.event, now);
    case "lineReceived":
      return lineReceived(model, action.line, now);
    case "promptReceived":
      return promptReceived(model, action.prompt, now);
    case "echoSwitched":
      return echoSwitched(model, action.isOn);
    case "pongReceived":
      return pongReceived(model, now);
    case "lost":
      return lost(model, action, now);
    case "momentCame":
      return momentCame(model, now);
    case "woke":
      return woke(model, now);
    case "terminalLearned":
      return [{ ...model, terminal: { ...model.terminal, ...action.facts } }];
    case "noticed":
      return noticed(model, action.text, now);
    case "submitted":
      return submitted(model, action.text, action.style, now);
    case "typed":
    case "edited":
      if (model.pane !== undefined) return [fieldChanged(model, model.pane, action)];
      return action.type === "typed" && action.text === "\n" && endsWithLine(model)
        ? entered(model, now)
        : composing(model, action, now);
    case "recalled": {
      const palette = paletteOf(model);
      return palette === undefined
        ? composing(model, action, now)
        : [paletteMoved(model, palette, action.direction === "older" ? -1 : 1)];
    }
    case "completed": {
      const palette = paletteOf(model);
      if (palette !== undefined && palette.chosen > 0) return paletteTaken(model, palette, now);
      const isRoom = wantsRoom(model, activeComposer(model).editor);
      return inTurn(
        model,
        // The next Tab knows what the server answers.
        (before) => (isRoom ? askForRooms(before) : [before]),
        (before) => composing(before, action, now),
      );
    }
    case "drafted":
    case "searchedBack":
    case "searchLeft":
      return composing(model, action, now);
    case "pasted":
      return model.pane === undefined
        ? composing(model, action, now)
        : [
            fieldChanged(model, model.pane, {
              type: "typed",
              text: action.text.slice(0, FIELD_LIMIT),
            }),
          ];
    case "pasteDecided":
      return pasteDecided(model, action.decision, now);
    case "entered": {
      const palette = paletteOf(model);
      return palette !== undefined && isPaletteWanted(model, palette)
        ? paletteTaken(model, palette, now)
        : entered(model, now);
    }
    case "secretGiven":
      return secretGiven(model, action.text, now);
    case "paneOpened":
    case "keysAsked":
    case "paneMoved":
    case "paneChosen":
    case "paneClosed":
    case "paletteClosed":
      return paneAction(model, action, now);
    case "mentionSought":
      return [mentionSought(model, action.by)];
    case "unreadSought":
      return [unreadSought(model)];
    case "bareToggled":
      return [{ ...model, isBare: !model.isBare }];
    case "interrupted":
      return interrupted(model, now);
    case "endTyped":
      return endTyped(model, now);
    case "quitAsked":
      return quitAsked(model, now);
    case "went":
      return [went(model, action.to)];
    case "chose":
      return [
        model.conversations.has(action.conversation) ? activate(model, action.conversation) : model,
      ];
    case "scrolled":
      return [scrolled(model, action.anchor)];
    case "reachedTop":
      return fetchOlder(model);
    case "reachedGap":
      return fetchGap(model, action.after);
    case "focusChanged":
      return [focusChanged(model, action.isFocused)];
    case "reconnected":
      return redial(model, now);
  }
}
