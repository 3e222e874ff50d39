// How Ink leaves the terminal, also one that has failed.
import type { Instance } from "ink";
import type { Clock } from "../core/clock.ts";

/** Milliseconds in which Ink has left the terminal, if it ever will. */
const TAKE_DOWN = 500;

/**
 * Takes Ink off the terminal. One that failed in the middle of it may throw, or never be done.
 * @returns whether it has left its screen
 */
export async function takenDown(app: Instance, clock: Clock): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const cancel = clock.after(TAKE_DOWN, () => resolve(false));
  try {
    app.unmount();
    // What was thrown in a component comes out here, when all is done.
    const done = app.waitUntilExit().then(
      () => true,
      () => true,
    );
    return await Promise.race([done, late]);
  } catch {
    return false;
  } finally {
    cancel();
  }
}
