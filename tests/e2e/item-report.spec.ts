import { expect } from "@playwright/test";
import { seedClass } from "@/tests/support/seed-class";
import { look } from "./support/look";
import { test } from "./support/with-people";

test("what a report says of a question, to nobody yet and to a class of 200: axe finds nothing in light and dark, narrow and wide; nothing is cut off or too small", async ({
  withPeople,
}) => {
  test.setTimeout(480_000);
  await withPeople(async ({ people, course, classmate }, open, served) => {
    await served.query(
      "UPDATE thread SET question_id = 'two-groups-one-output', choice_key = 'c' WHERE course_id = $1::uuid AND author_id = $2::uuid",
      course.id,
      classmate.id,
    );
    const page = await open(people.instructor);
    const report = `/courses/${course.slug}/reports/quiz-fairness/items`;
    await page.goto(`${report}/best-constant-and-minority`);
    const h1 = page.getByRole("heading", { level: 1 });
    await expect(h1).toHaveText("Nobody has finished this yet.");
    await expect(page.getByRole("link", { name: "Look at it on a simulated class" })).toBeVisible();
    await look(page);

    await seedClass(served.query, course.id, 200);
    await page.goto(`${report}/two-groups-one-output`);
    await expect(h1).toHaveText("The key is probably wrong about choice C.");
    await expect(page.getByText("200 first attempts")).toBeVisible();
    await expect(page.getByRole("link", { name: /How is that not easier/u })).toBeVisible();
    await expect(page.getByRole("link", { name: "Correct the key" })).toBeVisible();
    await expect(
      page.getByRole("img", { name: /answers that were not right at first the explanation of/u }),
    ).toBeVisible();
    await look(page);
    for (const summary of await page.locator("main summary").all()) await summary.click();
    await look(page);
    await page.goto(`${report}/two-groups-one-output?attempts=all`);
    await expect(page.getByText("267 attempts")).toBeVisible();
    await page.goto(`/courses/${course.slug}/reports/quiz-fairness`);
    await expect(page.getByRole("heading", { name: "After a wrong answer" })).toBeVisible();
    await look(page);
  });
});
