import { runCommand } from "./run-command";
import { runStep } from "./run-step";

/**
 * `npm run mutation`: breaks the engines in one place at a time and looks whether a test fails.
 * Arguments are Stryker's own, such as `--mutate lib/arithmetic/rational.ts`.
 */
await runCommand(async () => {
  const { status } = await runStep("node_modules/@stryker-mutator/core/bin/stryker.js", [
    "run",
    "tests/mutation/stryker.config.json",
    ...process.argv.slice(2),
  ]);
  return status === 0 ? undefined : "The mutation score is too low, or the run was cut off.";
});
