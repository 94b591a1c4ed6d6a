import fs from "node:fs";
import { expect } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { look } from "./support/look";
import { makeAnswers } from "./support/make-answers";
import { REPORT_ROUTES } from "./support/report-routes";
import { test } from "./support/with-people";

test("every page of the reports: axe finds nothing in light and dark, narrow and wide; nothing is cut off or too small", async ({
  withPeople,
}) => {
  test.setTimeout(300_000);
  await withPeople(async ({ people, course }, open, served) => {
    await makeAnswers(served, course.id, 120);
    const page = await open(people.instructor);
    const reports = `/courses/${course.slug}/reports`;
    const routes: readonly (readonly [route: string, address: string])[] = [
      ["/courses/[slug]/reports", reports],
      ["/courses/[slug]/reports/[source]", `${reports}/quiz-fairness`],
      ["/courses/[slug]/reports/[source]", `${reports}/quiz-fairness?attempts=all`],
      ["/courses/[slug]/reports/stuck", `${reports}/stuck`],
    ];
    expect(REPORT_ROUTES.filter((route) => !routes.some(([name]) => name === route))).toEqual([]);
    for (const [, address] of routes) {
      await test.step(address, async () => {
        const answer = await page.goto(address);
        expect(answer?.status()).toBe(200);
        await look(page);
      });
    }
  });
});

test("a mentor goes from the course to a question of a report with the keyboard, and without scripts", async ({
  withPeople,
}) => {
  await withPeople(async ({ people, course }, open, served) => {
    await makeAnswers(served, course.id, 60);
    const page = await open(people.mentor, false);
    await page.goto(`/courses/${course.slug}`);
    await page.getByRole("link", { name: "Reports" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Reports" })).toBeVisible();
    const row = page.getByRole("row", { name: /^The fairness quiz/u });
    await expect(row.getByRole("cell").nth(1)).toHaveText("60");
    await row.getByRole("link").focus();
    await page.keyboard.press("Enter");
    await expect(page.getByText("60 first attempts")).toBeVisible();
    await expect(
      page.getByRole("img", { name: /^Distribution of 60 total scores/u }),
    ).toBeVisible();
    await page.getByText("The same as a table").first().click();
    await expect(page.getByRole("columnheader", { name: "Total score" })).toBeVisible();
  });
});

test("the figures of a report are downloaded as they stand on its page, without scripts", async ({
  withPeople,
}) => {
  await withPeople(async ({ people, course }, open, served) => {
    await makeAnswers(served, course.id, 60);
    const page = await open(people.mentor, false);
    await page.goto(`/courses/${course.slug}/reports/quiz-fairness`);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Questions", exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`${course.slug}-quiz-fairness-questions.csv`);
    const text = fs.readFileSync(await file.path(), "utf8");
    expect(text.startsWith("\u{FEFF}")).toBe(true);
    const lines: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(lines.length).toBeGreaterThan(3);
    for (const { position = "", title = "", facility } of lines) {
      const row = page.getByRole("row", { name: `${position}. ${title}` }).first();
      await expect(row.getByRole("cell").first()).toContainText(
        `${String(Math.round(100 * Number(facility)))}%`,
      );
    }
  });
});
