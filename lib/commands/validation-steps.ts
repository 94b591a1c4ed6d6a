import { generateClient } from "./generate-client";
import { type Check, runChecks } from "./run-checks";
import { runStep } from "./run-step";
import type { Step } from "./run-steps";

/**
 * The checks that need no browser.
 *
 * @param report where the test runner leaves its figures as JSON
 */
export const validationSteps = (report: string): readonly Step[] => [
  {
    title: "Prisma client: generate it, if the schema changed",
    run: async () => {
      await generateClient();
      return true;
    },
  },
  {
    title:
      "Types, lint, format and dead code: TypeScript, ESLint, Prettier and knip, two at a time",
    run: async () => {
      // Makes the types of the routes, which TypeScript reads.
      const routes = await runStep("node_modules/next/dist/bin/next", ["typegen"], { quiet: true });
      if (routes.status === 0) return runChecks(CHECKS, 2);
      console.error(routes.output);
      return false;
    },
  },
  {
    title: "Tests: units, then databases, import rules and the start command",
    run: async () => {
      const args = `run --config tests/vitest.config.ts --reporter=default --reporter=json --outputFile.json=${report}`;
      const { status } = await runStep("node_modules/vitest/vitest.mjs", args.split(" "));
      return status === 0;
    },
  },
];

/** Those that take longest first. */
const CHECKS: readonly Check[] = [
  { name: "ESLint", script: "eslint/bin/eslint.js", args: "-c tests/eslint.config.js ." },
  { name: "TypeScript", script: "typescript/bin/tsc", args: "--noEmit" },
  { name: "Prettier", script: "prettier/bin/prettier.cjs", args: "--check --log-level warn ." },
  { name: "knip", script: "knip/bin/knip.js", args: "--config tests/knip.json --no-config-hints" },
];
