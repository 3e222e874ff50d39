// Where the platform wants a program's files.
import envPaths from "env-paths";

export interface Folders {
  /** Settings that people write. */
  readonly config: string;
  /** What the client remembers by itself. */
  readonly state: string;
}

/** Below ~/.config and ~/.local/state, ~/Library or %APPDATA%. */
export function folders(): Folders {
  const { config, log } = envPaths("tea-party-client", { suffix: "" });
  // On Linux what env-paths calls log is the folder of the XDG specification for state.
  return { config, state: log };
}
