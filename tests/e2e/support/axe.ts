import type { Page } from "@playwright/test";
import axe from "axe-core";

declare global {
  interface Window {
    /** There once its source has run in the page. */
    readonly axe?: typeof axe;
  }
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules that a change of colours alone can break. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

const RUNS = {
  all: {
    resultTypes: ["violations"],
    runOnly: TAGS,
    rules: { "target-size": { enabled: true } },
  },
  "of colour": { resultTypes: ["violations"], runOnly: { type: "rule", values: COLOUR_RULES } },
} satisfies Record<string, axe.RunOptions>;

/**
 * What axe finds on the page as it is, each with the places; nothing is what we want.
 *
 * It runs in the page itself, which no page of ours has frames in, and names the places only of what
 * it finds: naming all that is well takes most of its time.
 *
 * @param rules "of colour" where all the others were tried on the same page in other colours
 */
export async function findingsOf(
  page: Page,
  rules: keyof typeof RUNS = "all",
): Promise<readonly string[]> {
  if (page.frames().length > 1)
    throw new Error(`${page.url()} has frames, which are not looked at`);
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source);
  return page.evaluate(async (options) => {
    if (window.axe === undefined) throw new Error("axe is not in the page");
    const { violations, passes } = await window.axe.run(document, options);
    // Rules that met nothing to judge would find nothing either.
    if (passes.length + violations.length === 0) throw new Error("axe judged nothing");
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary = "" }) =>
        [id, help, target.join(" "), failureSummary.replaceAll(/\s+/gu, " ")].join(" | "),
      ),
    );
  }, RUNS[rules]);
}
