import fs from "node:fs";
import { z } from "zod";

const Vitest = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });
const Playwright = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
});

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Adds up what the two test runners left in their reports; a report that is missing counts 0. */
export function countTests(reports: {
  readonly vitest: string;
  readonly playwright: string;
}): Count {
  const vitest = read(reports.vitest, Vitest);
  const playwright = read(reports.playwright, Playwright)?.stats;
  return {
    passed: (vitest?.numPassedTests ?? 0) + (playwright?.expected ?? 0),
    // One that passes only when tried again has failed.
    failed:
      (vitest?.numFailedTests ?? 0) + (playwright?.unexpected ?? 0) + (playwright?.flaky ?? 0),
  };
}

function read<T>(file: string, schema: z.ZodType<T>): T | undefined {
  if (!fs.existsSync(file)) return undefined;
  return schema.parse(JSON.parse(fs.readFileSync(file, "utf8")));
}
