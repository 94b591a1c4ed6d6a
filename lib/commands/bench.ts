import { parseArgs } from "node:util";
import { PART_NAMES, runBench } from "@/tests/bench/run";
import { buildPages } from "./build-pages";
import { generateClient } from "./generate-client";
import { runCommand } from "./run-command";
import { temporaryFolder } from "./temporary-folder";

/** `npm run bench`: how fast the built product is, as ratios within one run. */
await runCommand(async () => {
  const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
  if (only !== undefined && !PART_NAMES.includes(only)) {
    return `There is no part “${only}”. There are: ${PART_NAMES.join(", ")}.`;
  }
  await generateClient();
  await buildPages();
  await temporaryFolder((folder) => runBench(folder, only));
  return undefined;
});
