// The reader pressed Enter: what he typed is a command of ours, or goes to the server.
import { activeConversation, type Model } from "../model/model.ts";
import type { Outgoing } from "../model/outgoing.ts";
import { isTextServer } from "../model/standing.ts";
import { findCommand, readTypedLine, type TypedLine, type TypingStyle } from "../typed-line.ts";
import { clientCommands } from "./client-commands.ts";
import { lineTyped } from "./line-server.ts";
import { askForName } from "./login.ts";
import { misplaced } from "./misplaced.ts";
import { noticed } from "./noticed.ts";
import { canSend } from "./outgoing.ts";
import { answering } from "./reading.ts";
import type { Step } from "./step.ts";
import { transmission } from "./transmission.ts";

export function submitted(model: Model, typed: string, style: TypingStyle, now: number): Step {
  const known = [...model.commands, ...clientCommands];
  // A bare word may well be a command of a server that we know nothing of.
  const read = readTypedLine(typed, known, model.isLineServer ? "slash" : style);
  if (read.kind === "blank") return [model];
  if (read.kind === "command") {
    const own = findCommand(clientCommands, read.name);
    const command = clientCommands.find(({ name }) => name === own?.name);
    if (command !== undefined) {
      const passOn = (before: Model) => passedOn(before, typed, style, now);
      return command.run(model, read.rest, now, passOn);
    }
  }
  return passedOn(model, typed, style, now);
}

/** What is no command of ours is for the server. */
function passedOn(model: Model, typed: string, style: TypingStyle, now: number): Step {
  const known = [...model.commands, ...clientCommands];
  const read = readTypedLine(typed, known, style);
  if (read.kind === "blank") return [model];
  if (model.isLineServer) return lineTyped(model, typed, now);
  const problem = misplaced(model, read);
  if (problem !== undefined) return noticed(model, problem, now);
  if (isTextServer(model) && style === "talk") return verbatim(model, read, typed);
  if (read.kind === "command" && read.name === "login" && model.login.state !== "done") {
    if (read.rest !== "") return askForName(model, read.rest, now);
  }
  const answeringModel = answering(model);
  const texts = isTextServer(model) ? typed.split("\n") : [typed];
  return texts.reduce<Step>(
    ([before, ...effects], text) => {
      const line = texts.length === 1 ? read : readTypedLine(text, known, "slash");
      const [after, ...more] = line.kind === "blank" ? [before] : dispatch(before, line, text, now);
      return [after, ...effects, ...more];
    },
    [answeringModel],
  );
}

/** Whoever types as on a telnet line is read by a text server as he would be there. */
function verbatim(model: Model, read: TypedLine, typed: string): Step {
  const isLeaving = read.kind === "command" && isLogout(model, read.name);
  const isLogin = read.kind === "command" && read.name === "login" && read.rest !== "";
  const asked = isLogin && model.login.state !== "done";
  const login = asked ? { ...model.login, state: "asked" as const, name: read.rest } : model.login;
  return [
    { ...model, isLeaving, login },
    { type: "line", text: typed.trim().replace(/^\//, "") },
  ];
}

/** Sends a line at once if it can go, and remembers it until it is answered. */
function dispatch(
  model: Model,
  read: Exclude<TypedLine, { kind: "blank" }>,
  typed: string,
  now: number,
): Step {
  const canGo = canSend(model, model.active);
  const outgoing: Outgoing = {
    line: `${model.instance}-${model.nextLine}`,
    conversation: model.active,
    by: model.login.name ?? "",
    typed,
    text: teaWords(model, read),
    isTalk: read.kind === "talk",
    time: now,
    delivery: { state: canGo ? "sending" : "queued" },
  };
  const isLeaving = read.kind === "command" && isLogout(model, read.name);
  const next: Model = { ...model, nextLine: model.nextLine + 1, isLeaving };
  // A text server has no answer that could be told from any other line.
  if (isTextServer(model) && !outgoing.isTalk && canGo) {
    return [next, ...transmission(next, outgoing)];
  }
  const kept: Model = { ...next, outgoing: [...next.outgoing, outgoing] };
  return canGo ? [kept, ...transmission(kept, outgoing)] : [kept];
}

/** The one server command whose meaning we know: what follows it is no broken link. */
function isLogout({ commands }: Model, name: string): boolean {
  return findCommand(commands, name)?.name === "logout";
}

/** In the words of a server that speaks Tea, which reads the `slash` style. */
function teaWords(model: Model, read: Exclude<TypedLine, { kind: "blank" }>): string {
  if (read.kind === "command") return `/${read.name} ${read.rest}`.trimEnd();
  const { kind, name } = activeConversation(model);
  if (kind === "person") return `/tell ${name} ${read.text}`;
  return read.text.startsWith("/") ? `/${read.text}` : read.text;
}
