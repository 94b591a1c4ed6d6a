import fs from "node:fs";
import { ensureBrowser } from "@/tests/support/browser";
import { countTests } from "@/tests/support/count-tests";
import { buildPages } from "./build-pages";
import { listen } from "./listen";
import { runCommand } from "./run-command";
import { runStep } from "./run-step";
import { runSteps, type Step } from "./run-steps";
import { temporaryFolder } from "./temporary-folder";
import { validationSteps } from "./validation-steps";

/**
 * `npm test`: all of `npm run validate`, then the product as it is built, in a real browser, with
 * and without JavaScript. Its last line counts the tests.
 */
await runCommand(() =>
  temporaryFolder(async (folder) => {
    const reports = { vitest: `${folder}/vitest.json`, playwright: `${folder}/playwright.json` };
    const well = await runSteps([
      ...validationSteps(reports.vitest),
      ...browserSteps(folder, reports.playwright),
    ]);
    const { passed, failed } = countTests(reports);
    console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
    return well ? undefined : "A step above failed; nothing after it was run.";
  }),
);

function browserSteps(folder: string, report: string): readonly Step[] {
  return [
    {
      title: "Browser: find one, or install one",
      run: () => {
        console.log(`  ${ensureBrowser()}`);
        return Promise.resolve(true);
      },
    },
    {
      title: "Product: build it, if its sources changed",
      run: async () => {
        await buildPages();
        return true;
      },
    },
    {
      title: "Tests: end to end in the browser",
      run: async () => {
        const data = `${folder}/data`;
        fs.mkdirSync(data);
        // Held only to learn a number that is free.
        const held = await listen(0);
        await held.drop();
        const { status } = await runStep(
          "node_modules/@playwright/test/cli.js",
          ["test", "-c", "tests/playwright.config.ts", "--reporter=list,json"],
          {
            env: {
              PLAYWRIGHT_JSON_OUTPUT_FILE: report,
              E2E_PORT: String(held.port),
              E2E_DATA: data,
            },
          },
        );
        return status === 0;
      },
    },
  ];
}
