import { expect, type Locator, type Page } from "@playwright/test";

/** Addresses that a test needs, as the page's own address gives them. */
export const attemptOf = (page: Page): string => {
  const path = /^\/attempts\/[^/]+/.exec(new URL(page.url()).pathname)?.[0];
  if (path === undefined) throw new Error(`${page.url()} is not in an attempt`);
  return path;
};

/** Goes from a quiz's page into its attempt, as somebody new or as who the browser says. */
export async function startQuiz(page: Page, slug = "fairness"): Promise<string> {
  await page.goto(`/quizzes/${slug}`);
  await page.getByRole("button", { name: /^(Start|Go on|Try again)/u }).click();
  await page.waitForURL(/\/attempts\/[^/]+\/\d+$/u);
  return attemptOf(page);
}

/** The choices of the question, whether one or several can be ticked. */
export const choicesOf = (page: Page): Locator =>
  page.getByRole("group", { name: /^(Tick all that hold|Choose the one that holds)\.$/u });

/** One choice by its letter, which is its key. */
export const choiceOf = (page: Page, key: string): Locator =>
  choicesOf(page).locator(`input[value="${key}"]`);

/** Whether the answer is safe, in words. */
export const statusOf = (page: Page): Locator => page.locator(".actions").getByRole("status");

export const checkButton = (page: Page): Locator =>
  page.getByRole("button", { name: "Check my answer" });

/** Ticks these choices and no others. */
export async function tick(page: Page, keys: readonly string[]): Promise<void> {
  // `all()` takes what is there and waits for nothing: the page may still be on its way.
  await choicesOf(page).waitFor();
  for (const input of await choicesOf(page).locator("input").all()) {
    const wanted = keys.includes(await input.inputValue());
    // A radio button cannot be taken back, and need not be.
    if (wanted) await input.check();
    else if ((await input.getAttribute("type")) === "checkbox") await input.uncheck();
  }
}

/** The keys that are ticked on the page. */
export const ticked = (page: Page): Promise<string[]> =>
  choicesOf(page)
    .locator("input:checked")
    .evaluateAll((inputs) =>
      inputs.map((input) => (input instanceof HTMLInputElement ? input.value : "")),
    );

/** Waits for the word that the server has the answer. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(statusOf(page)).toHaveText("Saved");
}

/** Ticks, and waits for the word that the server has it. */
export async function tickAndSave(page: Page, keys: readonly string[]): Promise<void> {
  await tick(page, keys);
  await untilSaved(page);
}

/** Hands in the question on the page and waits for its review. */
export async function handIn(page: Page): Promise<void> {
  await checkButton(page).click();
  await page.waitForURL(/\/review\/[a-f]$/u);
}
