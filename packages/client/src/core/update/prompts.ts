// A text server asks for something in a line that has no end. A password it asks for is a secret.
import type { Model } from "../model/model.ts";
import { asksForSecret } from "../text-lines.ts";
import { printed } from "./line-received.ts";
import type { Step } from "./step.ts";

/** What a server is taken to ask for that echoes what is typed and has asked for nothing. */
const PASSWORD = "Password:";

export function promptReceived(model: Model, prompt: string, now: number): Step {
  const { link } = model;
  if (link.state !== "up" || link.speech === "tea") return [model];
  const asking = prompt.trim();
  if (asking === "") return [model];
  const [shown, ...effects] = printed(model, { kind: "asked" }, prompt.trimEnd(), now);
  const noted = withPrompt(shown, asking);
  const isSecret = link.isEchoed || asksForSecret(prompt);
  return [isSecret ? { ...noted, secretPrompt: asking } : noted, ...effects];
}

function withPrompt(model: Model, prompt: string): Model {
  const { link } = model;
  return link.state === "up" ? { ...model, link: { ...link, prompt } } : model;
}

/** A server that says it echoes, and does not, hides what is typed (RFC 857). */
export function echoSwitched(model: Model, isOn: boolean): Step {
  const { link } = model;
  if (link.state !== "up" || link.speech === "tea") return [model];
  const next: Model = { ...model, link: { ...link, isEchoed: isOn } };
  return [{ ...next, secretPrompt: isOn ? link.prompt || PASSWORD : undefined }];
}
