import { expect, type Page, test } from "@playwright/test";
import { CORRECT_ROUTES } from "./support/correct-routes";
import { COURSE_ROUTES } from "./support/course-routes";
import { DESK_ROUTES } from "./support/desk-routes";
import { IMPORT_ROUTES } from "./support/import-routes";
import { ITEM_ROUTES } from "./support/item-routes";
import { NOTES_ROUTES } from "./support/notes-routes";
import { look } from "./support/look";
import { OWN_ACCOUNT_ROUTES } from "./support/own-account-routes";
import { REPORT_ROUTES } from "./support/report-routes";
import { ROUTES, routesInApp } from "./support/routes";
import { violationsOn } from "./support/violations";

test("every route of the product is in the list that is looked at", () => {
  const inApp = routesInApp();
  expect(inApp.length).toBeGreaterThan(5);
  const lookedAt = [
    ...Object.keys(ROUTES),
    ...CORRECT_ROUTES,
    ...COURSE_ROUTES,
    ...DESK_ROUTES,
    ...IMPORT_ROUTES,
    ...ITEM_ROUTES,
    ...NOTES_ROUTES,
    ...OWN_ACCOUNT_ROUTES,
    ...REPORT_ROUTES,
  ];
  expect(inApp.filter((route) => !lookedAt.includes(route))).toEqual([]);
});

/** Whether the script that sets a chosen theme before the first paint has run. */
const themeOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset["theme"]);

for (const [route, states] of Object.entries(ROUTES)) {
  for (const [state, visit] of Object.entries(states)) {
    test(`${route}, ${state}: axe finds nothing in light and dark, narrow and wide; nothing is cut off or too small; nothing is against the content policy, with scripts and without`, async ({
      page,
      browser,
    }) => {
      const violations = violationsOn(page);
      await visit(page);
      await look(page);
      const address = page.url();
      await page.emulateMedia({ colorScheme: "light" });
      await page.evaluate(() => {
        localStorage.setItem("theme", "dark");
      });
      await page.goto(address, { waitUntil: "networkidle" });
      // The page that a refusal is made of has no script at all.
      if (state !== "the page of a refusal") expect(await themeOf(page)).toBe("dark");
      const storageState = await page.context().storageState();
      const plain = await browser.newContext({ javaScriptEnabled: false, storageState });
      const still = await plain.newPage();
      const stillViolations = violationsOn(still);
      await still.goto(address);
      await plain.close();
      expect([...violations, ...stillViolations]).toEqual([]);
    });
  }
}
