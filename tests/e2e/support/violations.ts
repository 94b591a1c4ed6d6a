import type { Page } from "@playwright/test";

/**
 * What the content policy forbade on a page and on those that it leads to, as the browser says it.
 * The list grows while the page is used.
 */
export function violationsOn(page: Page): readonly string[] {
  const found: string[] = [];
  page.on("console", (message) => {
    const text = message.text();
    if (text.includes("Content Security Policy")) found.push(`${page.url()}: ${text}`);
  });
  return found;
}
