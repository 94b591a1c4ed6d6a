import { expect, test, type BrowserContext, type Page } from "@playwright/test";
import { startAs, submit } from "./support/guest";
import {
  checkButton,
  choiceOf,
  startQuiz,
  statusOf,
  tick,
  tickAndSave,
  ticked,
  untilSaved,
} from "./support/question-page";

/** The number of attempts that the quiz's page lists. */
async function attemptsListed(page: Page): Promise<number> {
  await page.goto("/quizzes/fairness");
  return page.getByRole("link", { name: /^Attempt \d+$/u }).count();
}

test("closing the browser in the middle loses no answer and doubles no attempt", async ({
  browser,
}) => {
  const first = await browser.newContext();
  const page = await first.newPage();
  const attempt = await startQuiz(page);
  await page.getByRole("radio", { name: "Certain" }).check();
  await tickAndSave(page, ["a", "d"]);
  const stored = await first.storageState();
  await first.close();

  // The profile on the disk is all that is left of it, and local storage not even that.
  const again = await browser.newContext({ storageState: { ...stored, origins: [] } });
  const back = await again.newPage();
  expect(await startQuiz(back)).toBe(attempt);
  await back.goto(`${attempt}/1`);
  expect(await ticked(back)).toEqual(["a", "d"]);
  await expect(back.getByRole("radio", { name: "Certain" })).toBeChecked();
  expect(await attemptsListed(back)).toBe(1);
  await again.close();
});

test("an answer that was ticked a moment before the page was left is not lost", async ({
  page,
}) => {
  const attempt = await startQuiz(page);
  await choiceOf(page, "b").check();
  // Without waiting for any word of being saved.
  await page.goto("/quizzes");
  await page.goto(`${attempt}/1`);
  await untilSaved(page);
  expect(await ticked(page)).toEqual(["b"]);
});

test("an answer given offline is kept on the device and saved once the server is back", async ({
  page,
  context,
}) => {
  const attempt = await startQuiz(page);
  await tickAndSave(page, ["a"]);
  await context.setOffline(true);
  await choiceOf(page, "c").check();
  await expect(statusOf(page)).toHaveText("Offline: kept on this device");
  await page.close();

  await context.setOffline(false);
  const back = await context.newPage();
  await back.goto(`${attempt}/1`);
  await untilSaved(back);
  expect(await ticked(back)).toEqual(["a", "c"]);
  expect(await storedTicks(context, `${attempt}/1`)).toEqual(["a", "c"]);
});

test("an answer given offline is sent by itself when the connection returns", async ({
  page,
  context,
}) => {
  const attempt = await startQuiz(page);
  await context.setOffline(true);
  await choiceOf(page, "b").check();
  await expect(statusOf(page)).toHaveText("Offline: kept on this device");
  await context.setOffline(false);
  await untilSaved(page);
  expect(await storedTicks(context, `${attempt}/1`)).toEqual(["b"]);
});

test("handing in while offline says so, keeps the answer and hands it in later", async ({
  page,
  context,
}) => {
  const attempt = await startQuiz(page);
  await tickAndSave(page, ["a"]);
  await context.setOffline(true);
  await checkButton(page).click();
  await expect(page.getByText("Your answer is not handed in yet")).toBeVisible();
  await context.setOffline(false);
  await page.waitForURL(/\/1\/review\/[a-f]$/u);
  expect(new URL(page.url()).pathname.startsWith(attempt)).toBe(true);
});

test("two tabs with different answers: the learner chooses, and neither is lost before", async ({
  page,
  context,
}) => {
  const attempt = await startQuiz(page);
  const other = await openedBefore(context, `${attempt}/1`);
  await tickAndSave(page, ["a"]);
  await other.bringToFront();
  await choiceOf(other, "b").check();
  const alert = other.getByRole("alert").filter({ hasText: "changed in another tab" });
  await expect(alert).toBeVisible();
  expect(await storedTicks(context, `${attempt}/1`)).toEqual(["a"]);
  expect(await ticked(other)).toEqual(["b"]);
  await other.getByRole("button", { name: "Keep the answer here" }).click();
  await untilSaved(other);
  expect(await storedTicks(context, `${attempt}/1`)).toEqual(["b"]);
});

test("two tabs: taking the other answer shows it and keeps it", async ({ page, context }) => {
  const attempt = await startQuiz(page);
  const other = await openedBefore(context, `${attempt}/1`);
  await tickAndSave(page, ["a", "c"]);
  await choiceOf(other, "b").check();
  await other.getByRole("button", { name: "Take the one from there" }).click();
  expect(await ticked(other)).toEqual(["a", "c"]);
  expect(await storedTicks(context, `${attempt}/1`)).toEqual(["a", "c"]);
});

test("handing in from an old tab shows the newer answer beside it and asks", async ({
  page,
  context,
}) => {
  const attempt = await startQuiz(page);
  const other = await openedBefore(context, `${attempt}/1`);
  await tickAndSave(page, ["a"]);
  await other.bringToFront();
  await checkButton(other).click();
  const alert = other.getByRole("alert").filter({ hasText: "changed in another tab" });
  await expect(alert).toContainText("Here: nothing ticked.");
  await expect(alert).toContainText("There: A.");
  expect(await storedTicks(context, `${attempt}/1`)).toEqual(["a"]);
  await other.getByRole("button", { name: "Take the one from there" }).click();
  expect(await ticked(other)).toEqual(["a"]);
  await checkButton(other).click();
  await other.waitForURL(/\/1\/review\/[a-f]$/u);
});

test("a double click on the button hands in once", async ({ page }) => {
  const attempt = await startQuiz(page);
  await tick(page, ["a"]);
  await checkButton(page).dblclick();
  await page.waitForURL(/\/1\/review\/[a-f]$/u);
  await page.goto(attempt);
  await expect(page.getByRole("row", { name: /^1\./u })).toContainText("handed in");
  expect(await attemptsListed(page)).toBe(1);
});

test("the same submission twice at the same moment has one result", async ({ request }) => {
  const guest = await startAs(request);
  const replies = await Promise.all(
    Array.from({ length: 4 }, () => submit(guest, 1, { choices: ["a"], certainty: 1 })),
  );
  expect(replies.map((reply) => reply.status())).toEqual([303, 303, 303, 303]);
  const overview = await (await request.get(guest.attempt)).text();
  expect(overview.match(/>handed in</gu)).toHaveLength(1);
});

test("two different submissions at the same moment: one stands, the other is told so", async ({
  request,
}) => {
  const guest = await startAs(request);
  const replies = await Promise.all([
    submit(guest, 1, { choices: ["a"] }),
    submit(guest, 1, { choices: ["b"] }),
  ]);
  expect(replies.map((reply) => reply.status()).sort()).toEqual([303, 409]);
});

test("many starts at the same moment open one attempt", async ({ request }) => {
  const { attempt } = await startAs(request);
  const others = await Promise.all(Array.from({ length: 5 }, () => startAs(request)));
  expect(new Set([attempt, ...others.map((guest) => guest.attempt)]).size).toBe(1);
});

/** A tab whose script is alive: one that opens later takes up what this device keeps. */
async function openedBefore(context: BrowserContext, path: string): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(path, { waitUntil: "networkidle" });
  return tab;
}

/** What the server has: asked for without the page's script, which would add what the device has. */
async function storedTicks(context: BrowserContext, path: string): Promise<readonly string[]> {
  const html = await (await context.request.get(path)).text();
  const inputs = html.match(/<input[^>]*name="choice"[^>]*>/gu) ?? [];
  return inputs
    .filter((input) => /\schecked\b/u.test(input))
    .map((input) => /value="(\w)"/u.exec(input)?.[1] ?? "");
}
