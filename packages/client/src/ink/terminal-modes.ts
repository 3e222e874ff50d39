// Every mode of the terminal that we switch, and how it was before. Ink itself enters and
// leaves the alternate screen (1049) and hides and shows the cursor (25).

const CSI = "\u001b[";

/** Each with what switches it on for us and what puts it back. */
const modes: readonly { readonly what: string; readonly on: string; readonly off: string }[] = [
  { what: "paste is told apart from typing", on: `${CSI}?2004h`, off: `${CSI}?2004l` },
  { what: "the terminal says when it has the focus", on: `${CSI}?1004h`, off: `${CSI}?1004l` },
  // A row that the terminal finds wider than we do is cut, and does not push the frame down.
  { what: "rows are cut at the edge", on: `${CSI}?7l`, off: `${CSI}?7h` },
  // The kitty keyboard protocol, as far as it tells Shift+Enter from Enter; others ignore it.
  // XTWINOPS: the window's title is put aside, since we set our own.
  { what: "the title is ours", on: `${CSI}22;0t`, off: `${CSI}23;0t` },
  { what: "keys are told apart", on: `${CSI}>1u`, off: `${CSI}<u` },
];

/** Empties the screen, for a frame that is drawn over what another program wrote. */
export const wipe: string = `${CSI}2J${CSI}H`;

/** What Ink does when it leaves, for when it can't: twice does nothing more. */
export const leaveScreen: string = `${CSI}?1049l${CSI}?25h`;

/** Clicks and the wheel are ours (1000), told in a form without limits (1006). */
export const takeMouse: string = `${CSI}?1000h${CSI}?1006h`;
export const leaveMouse: string = `${CSI}?1006l${CSI}?1000l`;

export const enterModes: string = modes.map(({ on }) => on).join("");

/** In the opposite order, as they were entered one on top of the other. */
export const leaveModes: string = [leaveMouse, ...modes.toReversed().map(({ off }) => off)].join(
  "",
);
