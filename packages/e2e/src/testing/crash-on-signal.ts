// Loaded into a client before it starts: makes it crash when a test says so.

/** A mistake outside of any drawing. */
process.on("SIGUSR2", () => {
  throw new Error("boom\nand more");
});

/** A mistake in a component: what it draws the next wide character with fails. */
process.on("SIGWINCH", () => {
  if (process.env.CRASH_DRAWING !== "yes") return;
  Intl.Segmenter.prototype.segment = () => {
    throw new Error("no drawing");
  };
});
