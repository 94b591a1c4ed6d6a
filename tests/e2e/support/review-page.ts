import { expect, type Locator, type Page } from "@playwright/test";

/** The choices of the question under review, each a link with how it came out. */
export const tabsOf = (page: Page): Locator =>
  page.getByRole("navigation", { name: "Choices", exact: true }).getByRole("link");

/** What every explanation has, whatever the choice. */
export async function expectExplained(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Verdict" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^“.+”$/u);
  await expect(page.getByRole("heading", { name: "The belief" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Principle" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Other numbers" })).toBeVisible();
  await expect(page.getByText("could not be checked")).toHaveCount(0);
}
