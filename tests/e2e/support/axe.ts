import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules that a change of colours alone can break. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds on the page as it is, each with the places; nothing is what we want.
 *
 * @param rules "of colour" where all the others were tried on the same page in other colours
 */
export async function findingsOf(
  page: Page,
  rules: "all" | "of colour" = "all",
): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options(
      rules === "all"
        ? { runOnly: TAGS, rules: { "target-size": { enabled: true } } }
        : { runOnly: { type: "rule", values: COLOUR_RULES } },
    )
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) =>
      [id, help, target.join(" "), failureSummary.replaceAll(/\s+/gu, " ")].join(" | "),
    ),
  );
}
