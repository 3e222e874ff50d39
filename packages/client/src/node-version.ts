// Whether this is the Node that the repository brings along, or an old one of the machine's.

const LEAST = [24, 15] as const;

/** @returns a sentence that says what to do, or undefined when the version will do */
export function nodeProblem(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return undefined;
  return `Tea Party needs Node ${LEAST.join(".")} or newer and this is ${version}: run "pnpm rebuild node", which brings the right one.`;
}
