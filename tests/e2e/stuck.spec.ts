import { expect } from "@playwright/test";
import { look } from "./support/look";
import { makeStuck } from "./support/make-stuck";
import { makeWaiting } from "./support/make-waiting";
import { test } from "./support/with-people";

test("a mentor sees with the keyboard, without scripts, who seems stuck and why; a learner finds nothing; the log tells who looked", async ({
  withPeople,
}) => {
  test.setTimeout(300_000);
  await withPeople(async ({ people, course, classmate, bystander }, open, served) => {
    const reports = `/courses/${course.slug}/reports`;
    const seen = await open(people.mentor);
    await seen.goto(`${reports}/stuck`);
    await expect(seen.getByRole("heading", { level: 1 })).toHaveText("Nobody seems stuck.");
    await look(seen);

    await makeStuck(served, course.id, classmate.id);
    await makeWaiting(served, course.id, bystander.id, 1);
    await served.query(
      "UPDATE thread SET waiting_since = now() - interval '3 days 1 hour' WHERE course_id = $1::uuid AND waiting_since IS NOT NULL",
      course.id,
    );
    await served.query(
      "UPDATE attempt SET course_id = $1::uuid, started_at = now() - interval '5 days' WHERE participant_id = $2::uuid",
      course.id,
      bystander.id,
    );
    const page = await open(people.mentor, false);
    const h1 = page.getByRole("heading", { level: 1 });
    await page.goto(reports);
    await page.getByRole("link", { name: "Learners who seem stuck" }).focus();
    await page.keyboard.press("Enter");
    await expect(h1).toHaveText("2 learners seem stuck");
    const [first, second] = [0, 1].map((n) => page.locator(".stuck > li").nth(n));
    if (first === undefined || second === undefined) throw new Error("There are no lines");
    await expect(first.getByRole("heading")).toHaveText("The classmate");
    await expect(first).toContainText(
      /Wrong on “.+” in the last 3 attempts at The fairness quiz, the same choice each time: [A-D]/u,
    );
    await expect(first).toContainText(
      "No mark gained at The fairness quiz after opening the explanation of one question",
    );
    await expect(second.getByRole("heading")).toHaveText("The bystander");
    await expect(second).toContainText(
      "A question of theirs has waited 3 days for an answer: “Question number 1”.",
    );
    await expect(second).toContainText(
      "Began The fairness quiz 5 days ago and has not handed it in",
    );
    await seen.reload();
    await look(seen);

    for (const [name, lands] of [
      [/^“Question number 1”$/u, /\/threads\//u],
      [/^The fairness quiz$/u, /\/reports\/quiz-fairness$/u],
      [/^“.*”$/u, /\/reports\/quiz-fairness\/items\//u],
    ] as const) {
      await page.goto(`${reports}/stuck`);
      await page.locator(".stuck").getByRole("link", { name }).first().focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(lands);
    }

    const learner = await open(people.learner);
    await learner.goto(reports);
    const answer = await learner.goto(`${reports}/stuck`);
    expect(answer?.status()).toBe(404);
    expect(await learner.content()).not.toContain("The classmate");

    expect(
      await served.query(
        "SELECT actor_id::text AS actor FROM audit_entry WHERE action = 'report.named-viewed' AND course_id = $1::uuid",
        course.id,
      ),
    ).toEqual([{ actor: people.mentor.id }]);
    const administrator = await open(people.administrator);
    await administrator.goto("/audit");
    await expect(
      administrator.getByRole("cell", { name: "looked at how named learners did" }).first(),
    ).toBeVisible();
  });
});
