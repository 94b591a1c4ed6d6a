import { MUTATION_PARTS } from "@/tests/mutation/parts";
import { generateClient } from "./generate-client";
import { runCommand } from "./run-command";
import { plantMutants } from "@/tests/mutation/policy/plant-mutants";
import { runStep } from "./run-step";

const POLICY = "policy";

/**
 * `npm run mutation`: breaks the engines in one place at a time and looks whether a test fails.
 * `-- arithmetic` runs one part; further arguments are Stryker's own, `--incremental` among them:
 * then only what has changed since the last such run is tried again.
 *
 * `-- policy` takes away one check at a time that says who may do what, and looks whether the table
 * of who gets what notices.
 */
await runCommand(async () => {
  const [wanted, ...rest] = process.argv.slice(2);
  const parts = MUTATION_PARTS.filter(({ name }) => wanted === undefined || name === wanted);
  const withPolicy = wanted === undefined || wanted === POLICY;
  if (parts.length === 0 && !withPolicy) {
    const names = [...MUTATION_PARTS.map(({ name }) => name), POLICY].join(", ");
    return `There is no part "${wanted}": ${names}.`;
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
  if (withPolicy && !(await noticesChecks())) weak.push(POLICY);
  return weak.length === 0
    ? undefined
    : `The mutation score of ${weak.join(" and ")} is too low, or the run was cut off.`;
});

async function noticesChecks(): Promise<boolean> {
  const folder = ".stryker-tmp/policy";
  await generateClient();
  plantMutants(folder);
  const { status } = await runStep("tests/mutation/policy/run.ts", [], {
    folder,
    nodeArgs: ["--import", "tsx"],
  });
  return status === 0;
}
