import { MUTATION_PARTS } from "@/tests/mutation/parts";
import { runCommand } from "./run-command";
import { runStep } from "./run-step";

/**
 * `npm run mutation`: breaks the engines in one place at a time and looks whether a test fails.
 * `-- arithmetic` runs one part; further arguments are Stryker's own, `--incremental` among them:
 * then only what has changed since the last such run is tried again.
 */
await runCommand(async () => {
  const [wanted, ...rest] = process.argv.slice(2);
  const parts = MUTATION_PARTS.filter(({ name }) => wanted === undefined || name === wanted);
  if (parts.length === 0) {
    return `There is no part "${String(wanted)}": ${MUTATION_PARTS.map(({ name }) => name).join(", ")}.`;
  }
  const weak: string[] = [];
  for (const { name, mutate } of parts) {
    const { status } = await runStep(
      "node_modules/@stryker-mutator/core/bin/stryker.js",
      [
        "run",
        "tests/mutation/stryker.config.json",
        ...["--mutate", mutate.join(",")],
        ...["--incrementalFile", `tests/mutation/report/${name}.incremental.json`],
        ...rest,
      ],
      { env: { MUTATION_PART: name } },
    );
    if (status !== 0) weak.push(name);
  }
  return weak.length === 0
    ? undefined
    : `The mutation score of ${weak.join(" and ")} is too low, or the run was cut off.`;
});
