import type { Page } from "@playwright/test";

/** What reaches past the right edge of the page and makes it scroll sideways. */
export const overflowing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("main *, header *, footer *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName} ${element.getAttribute("class") ?? ""}`);
  });

/** Buttons and fields smaller than 24 px either way; a field's label counts as part of it. */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const targets = "button, summary, input:not([type=hidden]), select, textarea, a.btn, nav a";
    return [...document.querySelectorAll(targets)]
      .filter((element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      )
      .map((element) => element.closest("label") ?? element)
      .filter((element) => {
        const { width, height, right, bottom } = element.getBoundingClientRect();
        // A link that is out of sight until it has the focus is no target yet.
        const isAway = right <= 0 || bottom <= 0;
        return !isAway && (width < 24 || height < 24);
      })
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `${element.tagName} “${element.textContent.trim()}” ${String(width)} × ${String(height)}`;
      });
  });
