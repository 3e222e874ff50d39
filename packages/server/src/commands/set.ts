// set: how the house treats one visitor.
import { optional, word } from "@tea-party/protocol";
import { command } from "../house/command.ts";
import { refuse } from "../house/refusal.ts";
import type { Session } from "../house/session.ts";
import type { Member } from "../house/visitor.ts";
import { settings } from "./settings.ts";

export const set = command({
  name: "set",
  summary: 'See your settings, or change one: "set input talk".',
  arguments: { setting: optional(word), value: optional(word) },
  run({ session }: Member, { setting: name, value }) {
    if (name === undefined) {
      for (const known of settings.keys()) tellSetting(session, known);
      return undefined;
    }
    const setting = settings.get(name.toLowerCase());
    if (setting === undefined) {
      return refuse("no-such-setting", name, [...settings.keys()].join(", "));
    }
    if (value !== undefined && !setting.change(session, value.toLowerCase())) {
      return refuse("setting-invalid", name, setting.choices.join(" or "));
    }
    tellSetting(session, name.toLowerCase());
    return undefined;
  },
});

function tellSetting(session: Session, name: string): void {
  const setting = settings.get(name);
  if (setting === undefined) return;
  const { choices } = setting;
  session.tell({
    type: "settingTold",
    setting: name,
    value: setting.read(session),
    choices: [...choices],
  });
}
