import { expect, test, type Page } from "@playwright/test";
import { choicesOf, untilSaved } from "./support/question-page";
import { visitReviews } from "./support/visit-reviews";

/** Presses Tab until the element that has the focus is the one looked for. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    const focused = page.locator(":focus");
    if ((await focused.count()) === 1) {
      const label = await focused.evaluate((element) =>
        element instanceof HTMLInputElement
          ? (element.labels?.[0]?.textContent ?? "")
          : element.textContent,
      );
      if (name.test(label.replaceAll(/\s+/gu, " ").trim())) return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}

test("a learner takes the quiz with the keyboard alone", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await press(page, /^Take the fairness quiz/u);
  await page.waitForURL("**/quizzes/fairness");
  await press(page, /^Start the quiz/u);

  for (let position = 1; position <= 6; position += 1) {
    await page.waitForURL(new RegExp(`/attempts/[^/]+/${String(position)}$`, "u"));
    await expect(choicesOf(page)).toBeVisible();
    // The first choice: of radio buttons, Tab reaches one only.
    await tabTo(page, /^A[^ ]/u);
    await page.keyboard.press("Space");
    await tabTo(page, /^(Guessing|Certain)$/u);
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("radio", { name: "Unsure" })).toBeChecked();
    await untilSaved(page);
    await press(page, /^Check my answer$/u);
    await page.waitForURL(/\/review\/[a-f]$/u);
    // Every explanation of the first question, to be quick; the other five by the way on.
    if (position === 1) await visitReviews(page, press);
    if (position === 1) {
      await press(page, /^What would make this|^What would/u);
      await expect(page.locator("details.reveal")).toHaveAttribute("open", "");
    }
    await page.goto(
      page.url().replace(/\/\d\/review.*/u, position < 6 ? `/${String(position + 1)}` : ""),
    );
  }

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Your mark is .+ of 6\.$/u);
  const mark = /Your mark is (.+) of 6/u.exec(
    await page.getByRole("heading", { level: 1 }).innerText(),
  )?.[1];
  await press(page, /^All quizzes$/u);
  await expect(page.getByText(`best mark ${mark ?? "?"} of 6`)).toBeVisible();
});

test("the figure of an explanation moves by keyboard and says where it stands", async ({
  page,
}) => {
  await page.goto("/quizzes/fairness");
  await page.getByRole("button", { name: "Start the quiz" }).click();
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Check my answer" }).click();
  await page.waitForURL(/\/review\/[a-f]$/u);
  const slider = page.getByRole("slider");
  await slider.focus();
  const before = await slider.inputValue();
  await page.keyboard.press("ArrowRight");
  await expect(slider).not.toHaveValue(before);
  await expect(slider).toHaveAttribute("aria-valuetext", /\d/u);
});
