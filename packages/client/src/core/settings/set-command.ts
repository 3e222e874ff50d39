// /set: the client's own settings; those of the server are asked of the server.
import { splitWord } from "@tea-party/protocol";
import type { Model } from "../model/model.ts";
import { findCommand } from "../typed-line.ts";
import { noticed } from "../update/noticed.ts";
import type { Step } from "../update/step.ts";
import {
  isSettingName,
  listed,
  type SettingName,
  type Settings,
  settingNames,
  settingTable,
  withSetting,
} from "./settings.ts";

/** @param passOn asks the server, if it has settings of its own */
export function runSet(
  model: Model,
  rest: string,
  now: number,
  passOn: (model: Model) => Step,
): Step {
  const hasServerSettings = findCommand(model.commands, "set") !== undefined;
  const [name, value] = splitWord(rest);
  if (name === "") {
    // A server's settings are for those who read it as text, which this client does not.
    return noticed(model, settingNames.map((each) => told(model, each)).join("\n"), now);
  }
  if (!isSettingName(name)) {
    if (hasServerSettings) return passOn(model);
    return noticed(model, `There is no setting "${name}". There is ${listed(settingNames)}.`, now);
  }
  if (value === "") {
    return noticed(model, told(model, name), now);
  }
  const settings = withSetting(model.settings, name, value);
  if (typeof settings === "string") return noticed(model, settings, now);
  return withKept(model, settings, name, now);
}

/** Takes changed settings, says so, and has the one that changed kept. */
export function withKept(model: Model, settings: Settings, name: SettingName, now: number): Step {
  const value = settings[name];
  const [next] = noticed({ ...model, settings }, `${name} is ${value || "empty"} now.`, now);
  return [next, { type: "keepSetting", name, value }];
}

function told({ settings }: Model, name: SettingName): string {
  const { summary, values } = settingTable[name];
  const choice =
    values === undefined ? "Commas part them; - clears it" : `It can be ${listed(values)}`;
  return `${name} is ${settings[name] || "empty"}: ${summary}. ${choice}.`;
}
