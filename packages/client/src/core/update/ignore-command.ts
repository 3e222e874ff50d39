// /ignore and /unignore: whose words the reader is not shown.
import { isIgnored } from "../attention.ts";
import type { Model } from "../model/model.ts";
import { withKept } from "../settings/set-command.ts";
import { listedWords, withSetting } from "../settings/settings.ts";
import { noticed } from "./noticed.ts";
import type { Step } from "./step.ts";

export function runIgnore(model: Model, who: string, now: number): Step {
  const ignored = listedWords(model.settings.ignore);
  if (who === "") return noticed(model, `You ignore ${ignored.join(", ") || "nobody"}.`, now);
  if (isIgnored(model, who)) return noticed(model, `You ignore ${who} already.`, now);
  return withIgnored(model, [...ignored, who], now);
}

export function runUnignore(model: Model, who: string, now: number): Step {
  const ignored = listedWords(model.settings.ignore);
  const left = ignored.filter((name) => name.toLowerCase() !== who.toLowerCase());
  return left.length === ignored.length
    ? noticed(model, `You do not ignore "${who}".`, now)
    : withIgnored(model, left, now);
}

function withIgnored(model: Model, names: readonly string[], now: number): Step {
  const settings = withSetting(model.settings, "ignore", names.join(", ") || "-");
  return typeof settings === "string"
    ? noticed(model, settings, now)
    : withKept(model, settings, "ignore", now);
}
