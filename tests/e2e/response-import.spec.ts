import fs from "node:fs";
import { expect } from "@playwright/test";
import { IMPORT_ROUTES } from "./support/import-routes";
import { look } from "./support/look";
import { test } from "./support/with-people";

const LETTERS = ["A", "B", "C", "D"];

/** Forty people with a name each, whose fourteenth line has an answer that is none. */
const ANSWERS = [
  "Name,Q1,Q2,Q3,Gender,Total",
  ...Array.from({ length: 40 }, (_, at) => {
    const [one = "", two = ""] = [0, 1].map((step) => LETTERS[(at + step) % 4]);
    const total = Number(one === "A") + Number(two === "B") + 1;
    const third = at === 12 ? "Z" : "B;C";
    return `Person ${String(at)},${one},${two},${third},${at % 2 === 0 ? "f" : "m"},${String(total)}`;
  }),
].join("\n");

for (const scripts of [true, false]) {
  test(`answers from elsewhere are read, mended, stored, exported and deleted, ${scripts ? "with" : "without"} scripts`, async ({
    withPeople,
  }) => {
    test.setTimeout(180_000);
    await withPeople(async ({ people, course }, open) => {
      const page = await open(people.instructor, scripts);
      const heading = (name: RegExp | string) =>
        expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      await page.goto(`/courses/${course.slug}/reports/import`);
      await page.getByLabel("Title").fill("The exam of autumn");
      await page
        .getByLabel(/^The answers(?! as)/u)
        .setInputFiles({ name: "exam.csv", mimeType: "text/csv", buffer: Buffer.from(ANSWERS) });
      await page.getByText("Paste the key instead").click();
      await page.getByLabel("The key as text").fill("Q1,A\nQ2,B\nQ3,B;C");
      await page.getByRole("button", { name: "Read the answers" }).click();

      await heading("One thing is to be mended before the answers can be stored.");
      const fault = page.locator("#faults tbody tr");
      await expect(fault).toHaveCount(1);
      await expect(fault).toContainText("14");
      await expect(fault).toContainText("Q3");
      await expect(fault).toContainText("none of the options A, B, C");
      await expect(page.getByLabel("What the column Name is")).toHaveValue("learner");
      await expect(page.getByLabel("Answers of Q3")).toHaveValue("several");
      await expect(page.locator("#preview").getByText("Person 1")).toHaveCount(0);

      await page.getByLabel("An answer that is no option").selectOption("blank");
      await page.getByRole("button", { name: "Read it so" }).click();
      await heading("40 people, 3 items: everything can be read.");
      await page.getByRole("button", { name: "Store the answers" }).click();
      await heading("The exam of autumn");
      await expect(page.getByText("40 people and 3 items are stored")).toBeVisible();

      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: "Export as CSV" }).click();
      const file = fs.readFileSync(await (await download).path(), "utf8");
      expect(file.split("\r\n")).toHaveLength(42);
      expect(file).not.toContain("Person");

      await page.getByRole("button", { name: "Delete the import" }).click();
      await heading("Import answers from elsewhere");
      await expect(page.getByText("The exam of autumn")).toHaveCount(0);
    });
  });
}

test("every page of an import can be read on a phone and by assistive technology", async ({
  withPeople,
}) => {
  test.setTimeout(180_000);
  await withPeople(async ({ people, course }, open) => {
    const page = await open(people.instructor);
    const base = `/courses/${course.slug}/reports/import`;
    await page.goto(base);
    await page.getByText("Paste the answers instead").click();
    await page.getByLabel("The answers as text").fill(ANSWERS);
    await page.getByRole("button", { name: "Read the answers" }).click();
    await expect(page.getByText("to be mended before the answers")).toBeVisible();
    const waiting = new URL(page.url()).pathname;
    const routes = [
      ["/courses/[slug]/reports/import", base],
      ["/courses/[slug]/reports/import/[import]", waiting],
    ] as const;
    for (const [, address] of routes) {
      await page.goto(address);
      await look(page);
    }
    expect(IMPORT_ROUTES.filter((route) => !routes.some(([name]) => name === route))).toEqual([]);
  });
});
