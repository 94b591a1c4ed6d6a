import { runCommand } from "./run-command";
import { runSteps } from "./run-steps";
import { temporaryFolder } from "./temporary-folder";
import { validationSteps } from "./validation-steps";

/** `npm run validate`: every check but those in a browser. */
await runCommand(() =>
  temporaryFolder(async (folder) => {
    const well = await runSteps(validationSteps(`${folder}/vitest.json`));
    return well ? undefined : "The step above failed; nothing after it was run.";
  }),
);
