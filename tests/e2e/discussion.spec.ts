import { threadPath } from "@/lib/discussion/discussion-paths";
import { FIRST_THREADS } from "@/lib/discussion/first-threads/first-threads";
import { PUNISHED_MORE } from "@/lib/discussion/first-threads/punished-more";
import { expect, test, type Page } from "@playwright/test";
import { handIn, startQuiz, tickAndSave } from "./support/question-page";
import { lookAround } from "./support/discussion-routes";
import { overflowing } from "./support/layout";

const TITLE = "Why is a quarter not easier than a half?";

/** Answers the first question of the fairness quiz, and reads the explanation of choice C. */
async function explainC(page: Page): Promise<void> {
  await startQuiz(page);
  await tickAndSave(page, ["a", "c"]);
  await handIn(page);
  await page.goto(page.url().replace(/.$/u, "c"));
}

/** Another person in a browser of her own. */
async function somebodyElse(page: Page, baseURL: string | undefined): Promise<Page> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("There is no browser");
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  return context.newPage();
}

test("a learner asks about a choice with her numbers, a mentor answers beside them, and the next learner finds the answer in the explanation", async ({
  page,
  baseURL,
}) => {
  test.setTimeout(180_000);
  await lookAround(page, "learner");
  await explainC(page);
  await page.getByRole("link", { name: "Ask about this choice" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ask about choice C" })).toBeVisible();
  await expect(page.getByText("Ticked A, C")).toBeVisible();
  await page.getByLabel("Title").fill(TITLE);
  await page
    .getByRole("textbox", { name: "Text" })
    .fill("At 0.4 I get $|0.4 - 0.9| = 0.5$, and squared (0.4 - 0.9)^2 = 0.35.");
  await page.getByRole("button", { name: "Post it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  const thread = page.url();
  await expect(page.locator(".sum.is-exact")).toHaveCount(1);
  await expect(page.locator(".sum.is-wrong")).toHaveCount(1);

  const mentor = await somebodyElse(page, baseURL);
  await lookAround(mentor, "mentor");
  await mentor.goto(thread);
  await expect(mentor.getByText("Ticked A, C")).toBeVisible();
  await mentor
    .getByRole("textbox", { name: "Your reply" })
    .fill("Two questions hide in *easier*: (0.4 - 0.9)^2 = 0.25 is less, its share is not.");
  await mentor.getByRole("button", { name: "Post reply" }).click();
  await mentor.waitForURL(/\/posts\//u);
  await expect(mentor.locator(".post.is-current .sum.is-exact")).toHaveCount(1);

  await page.goto(thread);
  await page.getByRole("button", { name: "This answers it" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Accepted answer" })).toBeVisible();

  const peer = await somebodyElse(page, baseURL);
  await peer.goto(thread);
  await expect(peer.getByText("Ticked A, C")).toHaveCount(0);
  await explainC(peer);
  await expect(peer.getByText("Two questions hide in")).toBeVisible();
  await peer.goto(thread);
  await expect(peer.getByText("Ticked A, C")).toBeHidden();
  await peer.getByText("The numbers and the answer behind it").click();
  await expect(peer.getByText("Ticked A, C")).toBeVisible();
  for (const width of [360, 1280]) {
    await peer.setViewportSize({ width, height: 800 });
    expect(await overflowing(peer)).toEqual([]);
  }
  await mentor.context().close();
  await peer.context().close();
});

test("the working behind a checked sum opens at its mark, by keyboard, and Escape closes it", async ({
  page,
}) => {
  await page.goto(threadPath(PUNISHED_MORE.id));
  const mark = page.locator(".sum .tick").first();
  await mark.focus();
  await page.keyboard.press("Enter");
  const steps = page.locator(".steps:popover-open");
  await expect(steps).toContainText("Arithmetic checks");
  await page.keyboard.press("Escape");
  await expect(steps).toHaveCount(0);
});

test("at any width a mark stands behind its sum, on the line on which the sum ends", async ({
  page,
}) => {
  for (const thread of FIRST_THREADS) {
    await page.goto(threadPath(thread.id));
    const marks = await page.locator(".sum .tick").count();
    expect(marks).toBeGreaterThan(5);
    for (let width = 320; width <= 700; width += 20) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(strayMarks), `at ${String(width)} px`).toEqual([]);
    }
  }
});

/** The sums whose mark is on another line than their end, or lies on top of it. Runs in the page. */
function strayMarks(): readonly string[] {
  const endOf = (stated: Element): { readonly right: number; readonly middle: number } => {
    const pieces = stated.querySelectorAll(".katex-base");
    const last = pieces.length > 0 ? pieces.item(pieces.length - 1) : null;
    const range = document.createRange();
    range.selectNodeContents(last ?? stated);
    const box = [...range.getClientRects()].reduce((end, rect) =>
      rect.bottom > end.bottom + 4 || rect.right > end.right ? rect : end,
    );
    return { right: box.right, middle: (box.top + box.bottom) / 2 };
  };
  return [...document.querySelectorAll(".post-body .sum")].flatMap((sum) => {
    const [stated, icon] = [sum.querySelector(".stated"), sum.querySelector(".tick .ic")];
    if (stated === null || icon === null) return [];
    const [end, mark] = [endOf(stated), icon.getBoundingClientRect()];
    const isBeside = Math.abs((mark.top + mark.bottom) / 2 - end.middle) < 16;
    return isBeside && mark.left >= end.right - 1 ? [] : [stated.textContent];
  });
}
