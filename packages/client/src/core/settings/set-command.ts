// /set: the client's own settings; those of the server are asked of the server.
import type { Model } from "../model/model.ts";
import { findCommand } from "../typed-line.ts";
import { noticed } from "../update/noticed.ts";
import type { Step } from "../update/step.ts";
import {
  isSettingName,
  listed,
  type SettingName,
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
  const [name = "", value = ""] = rest.split(/\s+/);
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
  const [next] = noticed({ ...model, settings }, `${name} is ${value} now.`, now);
  return [next, { type: "keepSetting", name, value }];
}

function told({ settings }: Model, name: SettingName): string {
  const { summary, values } = settingTable[name];
  return `${name} is ${settings[name]}: ${summary}. It can be ${listed(values)}.`;
}
