import { expect, test } from "@playwright/test";
import { choiceOf, handIn, startQuiz, statusOf, tickAndSave } from "./support/question-page";
import { ROUTES } from "./support/routes";

test("no two pages have the same title, and each names the product", async ({ browser }) => {
  test.setTimeout(120_000);
  const titles = new Map<string, string>();
  for (const [route, states] of Object.entries(ROUTES)) {
    // The index of a review leads to one of its choices; what is no route is no page to find.
    if (route.endsWith("/review") || route === "not a route") continue;
    const [visit] = Object.values(states);
    const page = await browser.newPage();
    await visit?.(page);
    titles.set(route, await page.title());
    await page.close();
  }
  expect(new Set(titles.values()).size).toBe(titles.size);
  for (const [route, title] of titles) expect(`${route}: ${title}`).toMatch(/Residual/u);
});

test("the choices of a question, of an attempt's questions, have titles of their own", async ({
  page,
}) => {
  const attempt = await startQuiz(page);
  const titles: string[] = [];
  for (const path of ["/1", "/2", "/3"]) {
    await page.goto(attempt + path);
    titles.push(await page.title());
  }
  await page.goto(`${attempt}/1`);
  await tickAndSave(page, ["a"]);
  await handIn(page);
  for (const key of ["a", "b", "c"]) {
    await page.goto(`${attempt}/1/review/${key}`);
    titles.push(await page.title());
  }
  expect(new Set(titles).size).toBe(6);
});

test("saving is announced by a live region that was there before it had anything to say", async ({
  page,
}) => {
  await startQuiz(page);
  const status = statusOf(page);
  await expect(status).toBeAttached();
  await expect(status).toBeEmpty();
  await status.evaluate((element) => {
    element.dataset["first"] = "yes";
  });
  await choiceOf(page, "a").check();
  await expect(status).toHaveText("Saved");
  await expect(status).toHaveAttribute("data-first", "yes");
});

test("groups, choices and sliders are called what they are", async ({ page }) => {
  await startQuiz(page);
  await expect(page.getByRole("main")).toHaveCount(1);
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Questions" })).toBeVisible();
  await expect(page.getByRole("group", { name: "Tick all that hold." })).toBeVisible();
  await expect(page.getByRole("group", { name: "How sure are you?" })).toHaveAccessibleDescription(
    /never costs you anything/u,
  );
  for (const box of await page.getByRole("checkbox", { name: /^[A-F]/u }).all()) {
    await expect(box).toHaveAccessibleName(/^[A-F] .{20,}/u);
  }
  await page.getByText("Make a quick guess first").click();
  await expect(page.getByRole("slider")).toHaveAccessibleName(/\?$/u);
});

test("after handing in, the reader starts at the top of a page that says what it is", async ({
  page,
}) => {
  await startQuiz(page);
  await tickAndSave(page, ["a"]);
  await handIn(page);
  await expect(page).toHaveTitle(/^Choice [A-F] explained/u);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("choosing between two answers does not lose the keyboard's place", async ({
  page,
  context,
}) => {
  const attempt = await startQuiz(page);
  const other = await context.newPage();
  await other.goto(`${attempt}/1`);
  await tickAndSave(other, ["a"]);
  await choiceOf(page, "b").check();
  await page.getByRole("button", { name: "Keep the answer here" }).press("Enter");
  await expect(statusOf(page)).toHaveText("Saved");
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
});
