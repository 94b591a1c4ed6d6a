import fs from "node:fs";
import { expect } from "@playwright/test";
import byR from "@/tests/support/class-file-by-r.json" with { type: "json" };
import { classFile, CONTESTED } from "@/tests/support/class-file";
import { exportedFigures } from "@/tests/support/exported-figures";
import { test } from "./support/with-people";

test("an exam of 651 learners and 20 questions is imported from its file, and the report has the figures that R has and names the question whose wrong choice competes with the key", async ({
  withPeople,
}) => {
  test.setTimeout(240_000);
  const { answers, key } = classFile();
  const { question, competitor } = CONTESTED;
  await withPeople(async ({ people, course }, open) => {
    const page = await open(people.instructor);
    const h1 = page.getByRole("heading", { level: 1 });
    await page.goto(`/courses/${course.slug}/reports/import`);
    await page.getByLabel("Title").fill("The exam of the lecture");
    await page
      .getByLabel(/^The answers(?! as)/u)
      .setInputFiles({ name: "class.csv", mimeType: "text/csv", buffer: Buffer.from(answers) });
    await page.getByText("Paste the key instead").click();
    await page.getByLabel("The key as text").fill(key);
    await page.getByRole("button", { name: "Read the answers" }).click();
    await expect(h1).toHaveText("651 people, 20 items: everything can be read.");
    await expect(page.getByLabel("What the column Matriculation is")).toHaveValue("learner");
    await page.getByRole("button", { name: "Store the answers" }).click();
    await expect(page.getByText("651 people and 20 items are stored")).toBeVisible();

    await page.getByRole("link", { name: "See the report" }).click();
    await expect(h1).toHaveText(`Question ${String(question)}: the key may be wrong.`);
    const doubted = page.getByRole("row", { name: /The key may be wrong/u });
    await expect(doubted).toHaveCount(1);
    await expect(doubted).toContainText(`${String(question)}. Q${String(question)}`);
    await expect(doubted).toContainText(`The key may be wrong: ${competitor}`);

    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "All of them as JSON" }).click();
    const figures = exportedFigures(fs.readFileSync(await (await download).path(), "utf8"));
    expect([...figures.keys()].toSorted()).toEqual(Object.keys(byR).toSorted());
    const differ = Object.entries(byR).filter(
      ([name, theirs]) => !(Math.abs((figures.get(name) ?? Number.NaN) - theirs) < 1e-9),
    );
    expect(differ).toEqual([]);

    await doubted.getByRole("link").click();
    await expect(h1).toHaveText(
      `The key may be wrong: better learners prefer choice ${competitor}.`,
    );
    await expect(page.getByText("651 people")).toBeVisible();
  });
});
