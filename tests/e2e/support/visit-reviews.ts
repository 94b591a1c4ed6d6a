import { expect, type Page } from "@playwright/test";
import { expectExplained, tabsOf } from "./review-page";

/**
 * Reads the explanation of every choice of the question under review, from the one that is open.
 *
 * @param open how a link is followed: with the mouse, or with the keyboard
 * @returns how many there were
 */
export async function visitReviews(
  page: Page,
  open: (page: Page, name: RegExp) => Promise<void>,
): Promise<number> {
  const count = await tabsOf(page).count();
  for (let at = 0; at < count; at += 1) {
    const letter = "ABCDEF".charAt(at);
    if (!page.url().endsWith(`/${letter.toLowerCase()}`)) {
      await open(page, new RegExp(`^${letter} ?(right|missed|wrong|contested)$`, "u"));
      await page.waitForURL((url) => url.pathname.endsWith(`/${letter.toLowerCase()}`));
    }
    await expect(page.locator(".tabs [aria-current=page]")).toContainText(letter);
    await expectExplained(page);
  }
  return count;
}
