import { expect, test, type Page } from "@playwright/test";
import { checkButton, choicesOf, handIn, tickAndSave } from "./support/question-page";
import { rightAnswers } from "./support/right-answers";
import { tabsOf } from "./support/review-page";
import { visitReviews } from "./support/visit-reviews";

test("a learner takes the quiz with the mouse, reads why for every choice, and finds it tomorrow", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const today = await browser.newContext();
  const page = await today.newPage();
  await page.goto("/");
  await page.getByRole("link", { name: "Take the fairness quiz" }).click();
  await expect(page.getByRole("heading", { name: "How it is scored" })).toBeVisible();
  expect(await today.cookies()).toEqual([]);
  await page.getByRole("button", { name: "Start the quiz" }).click();

  const answers = rightAnswers("fairness");
  for (const [index, keys] of answers.entries()) {
    await page.waitForURL(new RegExp(`/attempts/[^/]+/${String(index + 1)}$`, "u"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      `The fairness quiz: question ${String(index + 1)} of 6`,
    );
    const shown = await choicesOf(page).locator("input").count();
    await tickAndSave(page, keys);
    await page.getByRole("radio", { name: "Fairly sure" }).check();
    await handIn(page);
    await expect(page.getByText("1 of 1", { exact: true })).toBeVisible();
    expect(await visitReviews(page, follow)).toBe(shown);
    await expect(tabsOf(page).filter({ hasText: /wrong|missed/u })).toHaveCount(0);
    const on = page.getByRole("navigation", { name: "Choices and questions" });
    await on.getByRole("link").last().click();
  }

  await expect(page.getByRole("heading", { name: "Your mark is 6 of 6." })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "handed in" })).toHaveCount(6);
  await page.getByRole("link", { name: "All quizzes" }).click();
  await expect(page.getByText("best mark 6 of 6")).toBeVisible();
  const stored = await today.storageState();
  await today.close();

  const tomorrow = await browser.newContext({ storageState: { ...stored, origins: [] } });
  const back = await tomorrow.newPage();
  await back.goto("/quizzes");
  await expect(back.getByText("best mark 6 of 6")).toBeVisible();
  await back.getByRole("link", { name: "The fairness quiz" }).click();
  await back.getByRole("link", { name: "Attempt 1" }).click();
  await expect(back.getByRole("heading", { name: "Your mark is 6 of 6." })).toBeVisible();
  await back.getByRole("row", { name: /^4\./u }).getByRole("link").click();
  await expect(tabsOf(back).first()).toBeVisible();
  await tomorrow.close();
});

test("a wrong and certain answer leads to its explanation first, and the best mark counts", async ({
  page,
}) => {
  const [right = []] = rightAnswers("crossovers");
  await page.goto("/quizzes/crossovers");
  await page.getByRole("button", { name: "Start" }).click();
  const wrong = ["a", "b", "c", "d"].filter((key) => !right.includes(key));
  await tickAndSave(page, wrong.slice(0, 1));
  await page.getByRole("radio", { name: "Certain", exact: true }).check();
  await handIn(page);
  await expect(page.locator(".tabs [aria-current=page]")).toContainText(/wrong|missed|contested/u);
  await page.getByRole("button", { name: "Give me a fresh variant" }).click();
  await expect(checkButton(page)).toBeVisible();
  await page.goto("/quizzes/crossovers");
  await expect(page.getByRole("link", { name: /^Attempt \d$/u })).toHaveCount(2);
});

test("other numbers are worked out again, and nothing is marked", async ({ page }) => {
  await page.goto("/quizzes/fairness");
  await page.getByRole("button", { name: "Start the quiz" }).click();
  await tickAndSave(page, ["a"]);
  await handIn(page);
  const verdict = page.locator(".verdict").first();
  const before = await verdict.textContent();
  const field = page
    .getByRole("group")
    .or(page.locator("#other-numbers"))
    .getByRole("textbox")
    .last();
  await field.fill("4/5");
  await page.getByRole("button", { name: "Work it again" }).click();
  await expect(page.getByText("These are other numbers")).toBeVisible();
  await expect(verdict).not.toHaveText(before ?? "");
  await field.fill("three");
  await page.getByRole("button", { name: "Work it again" }).click();
  await expect(page.getByText("One of the other numbers cannot be used.")).toBeVisible();
  await expect(field).toHaveAccessibleDescription(/.+/u);
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("link", { name: "Back to my numbers" }).first().click();
  await expect(verdict).toHaveText(before ?? "");
});

const follow = (page: Page, name: RegExp): Promise<void> =>
  page.getByRole("link", { name }).click();
