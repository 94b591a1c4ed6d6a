import { expect, test } from "@playwright/test";
import { findingsOf } from "./support/axe";
import { CORRECT_ROUTES } from "./support/correct-routes";
import { COURSE_ROUTES } from "./support/course-routes";
import { DESK_ROUTES } from "./support/desk-routes";
import { IMPORT_ROUTES } from "./support/import-routes";
import { ITEM_ROUTES } from "./support/item-routes";
import { NOTES_ROUTES } from "./support/notes-routes";
import { overflowing, smallTargets } from "./support/layout";
import { OWN_ACCOUNT_ROUTES } from "./support/own-account-routes";
import { REPORT_ROUTES } from "./support/report-routes";
import { ROUTES, routesInApp } from "./support/routes";

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

for (const [route, states] of Object.entries(ROUTES)) {
  for (const [state, visit] of Object.entries(states)) {
    test(`${route}, ${state}: axe finds nothing in light and dark, narrow and wide; nothing is cut off or too small`, async ({
      page,
    }) => {
      await visit(page);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflowing(page)).toEqual([]);
        expect(await smallTargets(page)).toEqual([]);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          await test.step(`${String(width)} px, ${colorScheme}`, async () => {
            expect(await findingsOf(page)).toEqual([]);
          });
        }
      }
    });
  }
}
