// The sequence by which a terminal shows a notification on the desktop.

const ESC = "\u001b";
const STRING_END = `${ESC}\\`;
/** Characters of a text that a notification is given. */
const LIMIT = 200;

type Shape = (title: string, text: string) => string;

const shapes = {
  /** kitty's: the title and the text come apart. */
  osc99: (title, text) =>
    `${ESC}]99;i=tea:d=0;${title}${STRING_END}${ESC}]99;i=tea:p=body;${text}${STRING_END}`,
  /** urxvt's. A semicolon ends the title. */
  osc777: (title, text) => `${ESC}]777;notify;${title.replaceAll(";", ",")};${text}${STRING_END}`,
  /** iTerm2's. The space keeps what starts with a digit from being ConEmu's progress bar. */
  osc9: (title, text) => `${ESC}]9; ${title}: ${text}${STRING_END}`,
} as const satisfies Record<string, Shape>;

/**
 * @param env tells the terminal, also through tmux, which hands its surroundings on
 * @returns "" when the terminal is not known to show any
 */
export function notification(env: NodeJS.ProcessEnv, title: string, text: string): string {
  const shape = shapeFor(env);
  if (shape === undefined) return "";
  const sequence = shape(title.slice(0, LIMIT), text.slice(0, LIMIT));
  return env.TMUX ? throughTmux(sequence) : sequence;
}

function shapeFor(env: NodeJS.ProcessEnv): Shape | undefined {
  const { TERM = "", TERM_PROGRAM = "", LC_TERMINAL = "" } = env;
  if (env.KITTY_WINDOW_ID || TERM === "xterm-kitty") return shapes.osc99;
  if (/^(iTerm\.app|WezTerm|ghostty|WarpTerminal)$/.test(TERM_PROGRAM)) return shapes.osc9;
  if (LC_TERMINAL === "iTerm2" || env.WEZTERM_PANE || env.GHOSTTY_BIN_DIR) return shapes.osc9;
  if (/^(foot|rxvt)/.test(TERM) || env.VTE_VERSION) return shapes.osc777;
  return undefined;
}

/** tmux passes on what comes in its own wrapper, where it allows that, each ESC doubled. */
function throughTmux(sequence: string): string {
  return `${ESC}Ptmux;${sequence.replaceAll(ESC, ESC + ESC)}${STRING_END}`;
}
