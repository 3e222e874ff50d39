// What the environment says about the terminal before anyone asks the terminal.
import { type TerminalFacts, usualTerminal } from "./core/model/terminal-facts.ts";

export function factsOfEnvironment(env: NodeJS.ProcessEnv): TerminalFacts {
  const charset = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  return {
    ...usualTerminal,
    type: env.TERM ?? "",
    isReadAloud: env.INK_SCREEN_READER === "true",
    colours: coloursOf(env),
    background: backgroundOf(env.COLORFGBG),
    // Nothing said is most likely a modern system; C and POSIX are said on purpose.
    isUnicode: charset === "" || /utf-?8/i.test(charset),
  };
}

function coloursOf({ NO_COLOR, COLORTERM = "", TERM = "" }: NodeJS.ProcessEnv) {
  if (NO_COLOR) return "none";
  if (/^(truecolor|24bit)$/.test(COLORTERM)) return "true";
  return /256color|kitty|ghostty|alacritty|direct/.test(TERM) ? "256" : "16";
}

/** rxvt's way to tell: the colours' numbers, the background's last. */
function backgroundOf(colours = ""): "dark" | "light" | undefined {
  const [, last] = /;(\d+)$/.exec(colours) ?? [];
  if (last === undefined) return undefined;
  return last === "7" || last === "15" ? "light" : "dark";
}
