import { expect, type Page, test } from "@playwright/test";
import { findingsOf } from "./axe";
import { overflowing, smallTargets } from "./layout";

/** Looks at a page as it is, at both widths and in both themes. */
export async function look(page: Page): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflowing(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await test.step(`${String(width)} px, ${colorScheme}`, async () => {
        expect(await findingsOf(page, colorScheme === "light" ? "all" : "of colour")).toEqual([]);
      });
      const folder = process.env["PAGE_SHOTS"];
      if (folder !== undefined) {
        const name = new URL(page.url()).pathname.replaceAll("/", "_").slice(0, 60);
        await page.screenshot({
          path: `${folder}/${name}-${String(width)}-${colorScheme}.png`,
          fullPage: true,
        });
      }
    }
  }
}
