// The door of every command: `node lib/commands/run.js start` runs start.ts beside it.
//
// Plain JavaScript of an old kind, because it is what says that Node is too old: everything that an
// old Node cannot read is loaded after that.
import { fileURLToPath } from "node:url";
import { nodeProblem } from "./node-version.js";

const [, , command, ...rest] = process.argv;
const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
process.argv.splice(1, process.argv.length, `${process.cwd()}/lib/commands/${command}.ts`, ...rest);

import("tsx/esm/api").then(
  ({ register }) => {
    register();
    return import(`./${command}.ts`);
  },
  () => {
    console.error("The packages are not installed yet: run npm ci first.");
    process.exitCode = 1;
  },
);
