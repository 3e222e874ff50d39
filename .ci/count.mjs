// Prints which tests were skipped and, last, how many passed and failed. Exits with 1 when any
// did: node count.mjs <vitest's JSON report> <exit code of the tests> <exit code of the inspection>
import { readFileSync } from "node:fs";

const [, , report, testsCode, inspectionCode] = process.argv;

/** Vitest's report, or an empty one when it came to nothing. */
function readReport() {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

const { numPassedTests: passed, numFailedTests, testResults } = readReport();
const tests = testResults.flatMap((file) => file.assertionResults);
for (const { status, fullName } of tests) {
  if (status === "skipped" || status === "pending") process.stdout.write(`skipped: ${fullName}\n`);
}

// A file that could not be read, and an inspection that failed, are a failure each.
const unread = testResults.filter(
  (file) =>
    file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"),
).length;
const known = numFailedTests + unread;
const failed = (testsCode === "0" ? known : Math.max(known, 1)) + (inspectionCode === "0" ? 0 : 1);

if (inspectionCode !== "0") process.stdout.write("pnpm inspect failed.\n");
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
