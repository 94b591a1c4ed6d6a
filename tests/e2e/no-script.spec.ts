import { expect, test, type Page } from "@playwright/test";
import { checkButton, choiceOf, choicesOf, tick, ticked } from "./support/question-page";
import { rightAnswers } from "./support/right-answers";
import { visitReviews } from "./support/visit-reviews";

const follow = (page: Page, name: RegExp): Promise<void> =>
  page.getByRole("link", { name }).click();

test("a learner takes the quiz without JavaScript, and it is there again in a new browser", async ({
  page,
  browser,
  context,
}) => {
  test.setTimeout(120_000);
  await page.goto("/");
  await page.getByRole("link", { name: "Take the fairness quiz" }).click();
  await page.getByRole("button", { name: "Start the quiz" }).click();
  const answers = rightAnswers("fairness");
  for (const [index, keys] of answers.entries()) {
    await page.waitForURL(new RegExp(`/attempts/[^/]+/${String(index + 1)}$`, "u"));
    const shown = await choicesOf(page).locator("input").count();
    await tick(page, keys);
    await page.getByRole("radio", { name: "Certain", exact: true }).check();
    await checkButton(page).click();
    await page.waitForURL(/\/review\/[a-f]$/u);
    expect(await visitReviews(page, follow)).toBe(shown);
    const on = page.getByRole("navigation", { name: "Choices and questions" });
    await on.getByRole("link").last().click();
  }
  await expect(page.getByRole("heading", { name: "Your mark is 6 of 6." })).toBeVisible();
  await page.getByRole("link", { name: "All quizzes" }).click();
  await expect(page.getByText("best mark 6 of 6")).toBeVisible();
  const again = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  const back = await again.newPage();
  await back.goto("/quizzes");
  await expect(back.getByText("best mark 6 of 6")).toBeVisible();
  await again.close();
});

test("without JavaScript a skipped question keeps what was ticked", async ({ page }) => {
  await page.goto("/quizzes/fairness");
  await page.getByRole("button", { name: "Start the quiz" }).click();
  const first = page.url();
  await choiceOf(page, "b").check();
  await page.getByText("Make a quick guess first").click();
  await page.getByRole("button", { name: "Skip for now" }).click();
  await page.waitForURL(/\/2$/u);
  await page.goto(first);
  await expect.poll(() => ticked(page)).toEqual(["b"]);
});

test("without JavaScript handing in from an old tab shows both answers and asks", async ({
  page,
  context,
}) => {
  await page.goto("/quizzes/fairness");
  await page.getByRole("button", { name: "Start the quiz" }).click();
  const first = page.url();
  const other = await context.newPage();
  await other.goto(first);
  await choiceOf(other, "a").check();
  await other.getByRole("button", { name: "Skip for now" }).click();
  await other.waitForURL(/\/2$/u);

  await choiceOf(page, "b").check();
  await checkButton(page).click();
  const alert = page.getByRole("alert").filter({ hasText: "changed in another tab" });
  await expect(alert).toContainText("Here: B.");
  await expect(alert).toContainText("There: A.");
  await expect.poll(() => ticked(page)).toEqual(["b"]);
  // Neither is lost: the other one is a link away, and this one the way back.
  await page.getByRole("link", { name: "Take the one from there" }).click();
  await expect.poll(() => ticked(page)).toEqual(["a"]);
  await page.goBack();
  await expect.poll(() => ticked(page)).toEqual(["b"]);
  await checkButton(page).click();
  await page.waitForURL(/\/1\/review\/[a-f]$/u);
});

test("without JavaScript the rest is handed in from the overview", async ({ page }) => {
  await page.goto("/quizzes/fairness");
  await page.getByRole("button", { name: "Start the quiz" }).click();
  await choiceOf(page, "a").check();
  await page.getByRole("button", { name: "Skip for now" }).click();
  await page.waitForURL(/\/2$/u);
  await page.goto(page.url().replace(/\/\d$/u, ""));
  await page.getByRole("button", { name: /^Hand in (the rest|everything)$/u }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Your mark is .+ of 6\.$/u);
});

test("without JavaScript other numbers, the flip and the lines to fill in all work", async ({
  page,
}) => {
  await page.goto("/quizzes/fairness");
  await page.getByRole("button", { name: "Start the quiz" }).click();
  await choiceOf(page, "a").check();
  await checkButton(page).click();
  await page.locator("#other-numbers").getByRole("textbox").last().fill("0.8");
  await page.getByRole("button", { name: "Work it again" }).click();
  await expect(page.getByText("These are other numbers")).toBeVisible();
  const flip = page.locator("details.reveal");
  await flip.locator("summary").click();
  await expect(flip.locator(".verdict")).toBeVisible();
});

test("without JavaScript an address that names nothing shows a page that says so", async ({
  page,
}) => {
  for (const path of [
    "/nothing",
    "/quizzes/nothing",
    "/attempts/1",
    "/attempts/0190a000-0000-7000-8000-000000000000/1",
    "/attempts/0190a000-0000-7000-8000-000000000000/1/review",
    "/attempts/0190a000-0000-7000-8000-000000000000/1/review/a",
  ]) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "There is no page at this address.",
    );
  }
});

test("without JavaScript a form that is refused leads back to the question", async ({ page }) => {
  await page.goto("/quizzes/fairness");
  await page.getByRole("button", { name: "Start the quiz" }).click();
  const question = page.url();
  const other = await page.context().newPage();
  await other.goto(question);
  await choiceOf(page, "a").check();
  await checkButton(page).click();
  await page.waitForURL(/\/review\//u);
  await choiceOf(other, "b").check();
  await checkButton(other).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(
    "This question is handed in already",
  );
  await other.getByRole("link", { name: "See the answer explained" }).click();
  await expect(other.getByRole("heading", { name: "Verdict" })).toBeVisible();
});
