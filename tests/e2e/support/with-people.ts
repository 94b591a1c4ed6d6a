import fs from "node:fs";
import { type BrowserContext, type Page, test as base } from "@playwright/test";
import { makeAsker } from "@/tests/policy/asker";
import { serve, type Served } from "@/tests/policy/served";
import { type Person, setStage, type Stage } from "@/tests/policy/stage";
import { cookiesOf } from "./cookies-of";
import { laidOutFolder } from "./laid-out-folder";

/** A product with people in it, and how they come to it. */
interface Inhabited {
  readonly served: Served;
  /** People and a course that no other test knows. */
  readonly newStage: () => Promise<Stage>;
}

type Work = (
  stage: Stage,
  open: (person: Person | null, scripts?: boolean) => Promise<Page>,
  served: Served,
) => unknown;

/**
 * Tests among people. One product serves all of a worker, for starting one takes longer than most of
 * the tests do: each works in a course of its own, with people of its own, and must count nothing
 * that is the whole product's.
 */
export const test = base.extend<
  object,
  {
    inhabited: Inhabited;
    /** Works in a course of its own, with browsers that reach it, each signed in as somebody. */
    withPeople: (work: Work) => Promise<void>;
  }
>({
  inhabited: [
    // Playwright reads from the braces what a fixture needs.
    async ({}, use) => {
      const folder = await laidOutFolder();
      const served = await serve({ RESIDUAL_DATA: folder });
      const asker = makeAsker(served.origin);
      let stages = 0;
      const newStage = (): Promise<Stage> => {
        stages += 1;
        return setStage(served, asker, `-${String(stages)}`);
      };
      try {
        await use({ served, newStage });
      } finally {
        asker.close();
        await served.stop();
        fs.rmSync(folder, { recursive: true, force: true });
      }
    },
    { scope: "worker", timeout: 300_000 },
  ],
  withPeople: [
    async ({ browser, inhabited: { served, newStage } }, use) => {
      await use(async (work) => {
        const contexts: BrowserContext[] = [];
        const open = async (person: Person | null, scripts = true): Promise<Page> => {
          const context = await browser.newContext({
            baseURL: served.origin,
            javaScriptEnabled: scripts,
          });
          contexts.push(context);
          if (person !== null) await context.addCookies(cookiesOf(person, served.origin));
          return context.newPage();
        };
        await work(await newStage(), open, served);
        // Where the work failed its pages stay, for what is kept of a failure.
        for (const context of contexts) await context.close();
      });
    },
    { scope: "worker" },
  ],
});
