import { generateClient } from "./generate-client";
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
  tool("Types: TypeScript over everything", "typescript/bin/tsc", "--noEmit", {
    before: ["next/dist/bin/next", "typegen"],
  }),
  tool("Lint: ESLint", "eslint/bin/eslint.js", "-c tests/eslint.config.js ."),
  tool("Format: Prettier", "prettier/bin/prettier.cjs", "--check --log-level warn ."),
  tool("Dead code: knip", "knip/bin/knip.js", "--config tests/knip.json --no-config-hints"),
  tool(
    "Tests: units, then databases, import rules and the start command",
    "vitest/vitest.mjs",
    `run --config tests/vitest.config.ts --reporter=default --reporter=json --outputFile.json=${report}`,
  ),
];

interface ToolOptions {
  /** A program to run quietly first, and its argument. */
  readonly before?: readonly [script: string, argument: string];
}

function tool(title: string, script: string, args: string, { before }: ToolOptions = {}): Step {
  return {
    title,
    run: async () => {
      if (before !== undefined) {
        const first = await runStep(`node_modules/${before[0]}`, [before[1]], { quiet: true });
        if (first.status !== 0) {
          console.error(first.output);
          return false;
        }
      }
      const { status } = await runStep(`node_modules/${script}`, args.split(" "));
      return status === 0;
    },
  };
}
