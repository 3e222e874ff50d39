// Which of the client's few screens is the right one.
import type { Model } from "./model/model.ts";

export type Stage =
  /** No server has welcomed us yet. */
  | "connecting"
  /** The server wants a name. */
  | "login"
  | "chat"
  /** The server has sent us away; coming back is up to the reader. */
  | "ended";

export function stageOf({ link, login, hasBeenIn }: Model): Stage {
  if (link.state === "ended") return "ended";
  // What is on the screen of someone who was in stays there, whatever happens to the link.
  if (link.state !== "up" || link.speech === "unsettled") return hasBeenIn ? "chat" : "connecting";
  if (login.state === "done" || (hasBeenIn && login.name !== undefined)) return "chat";
  if (link.speech === "tea" && !link.isWelcomed) return "connecting";
  // What a server wants whose words we do not know, it asks for itself.
  if (link.speech === "lines") return "chat";
  return link.speech === "text" && login.name !== undefined ? "chat" : "login";
}
