import { expect } from "@playwright/test";
import { look } from "./support/look";
import { NOTES_ROUTES } from "./support/notes-routes";
import { test } from "./support/with-people";

test("without scripts: a learner proposes a note, a mentor merges it with changes, peers read it, and it is taken out again", async ({
  withPeople,
}) => {
  test.setTimeout(180_000);
  await withPeople(async ({ people, course, classmate }, open) => {
    const notes = `/courses/${course.slug}/notes`;
    const learner = await open(classmate, false);
    const mentor = await open(people.mentor, false);
    const peer = await open(people.learner, false);
    const other = await open(people.instructor, false);

    await learner.goto(`${classmate.attempt}/1/review/a`);
    await learner.getByRole("link", { name: "Propose an improvement" }).click();
    await learner
      .getByRole("textbox", { name: /^The note/u })
      .fill("Mind that (0.9 - 0.1)^2 = 0.64.");
    await learner.getByLabel("Your name").selectOption("Show my name beside the note");
    await learner.getByRole("button", { name: "Propose it" }).click();
    await expect(learner.getByText("It waits for the staff of the course.")).toBeVisible();
    await expect(learner.getByRole("textbox", { name: /^The note/u })).toHaveValue("");

    await other.goto(notes);
    await mentor.goto(`/courses/${course.slug}/discussion`);
    await mentor.getByRole("link", { name: "Notes to explanations" }).click();
    await expect(mentor.getByText("by The classmate")).toBeVisible();
    await mentor.getByLabel("The text to merge").fill("So (0.9 - 0.1)^2 = 0.64.");
    await mentor.getByRole("button", { name: "Merge" }).click();
    await expect(mentor.getByText("Nothing waits.")).toBeVisible();
    await expect(mentor.getByText("Merged, with changes")).toBeVisible();

    await other.getByText("Decline it").click();
    await other.getByLabel("Why, for whoever proposed it").fill("No");
    await other.getByRole("button", { name: "Decline", exact: true }).click();
    await expect(other.getByText("Merged, with changes")).toBeVisible();

    await peer.goto(`${people.learner.attempt}/1/review/a`);
    await expect(peer.getByRole("heading", { name: "Note by the course" })).toBeVisible();
    await expect(peer.getByText("Proposed by The classmate, changed by the staff.")).toBeVisible();

    await mentor.getByRole("button", { name: "Take it out again" }).click();
    await expect(mentor.getByText("Taken out again")).toBeVisible();
    await peer.reload();
    await expect(peer.getByRole("heading", { name: "Note by the course" })).toHaveCount(0);
  });
});

test("the second of two mentors is told that the first has merged a note, and keeps her text", async ({
  withPeople,
}) => {
  test.setTimeout(180_000);
  await withPeople(async ({ people, course, classmate }, open, served) => {
    await served.query(
      "INSERT INTO choice_note (id, course_id, question_id, choice_key, text, proposed_by) VALUES (gen_random_uuid(), $1::uuid, 'two-groups-one-output', 'a', 'Mind the distance.', $2::uuid)",
      course.id,
      classmate.id,
    );
    const [first, second] = [await open(people.mentor), await open(people.instructor)];
    for (const page of [first, second]) await page.goto(`/courses/${course.slug}/notes`);
    await first.getByRole("button", { name: "Merge" }).click();
    await expect(first.getByText("Nothing waits.")).toBeVisible();
    await second.getByLabel("The text to merge").fill("My words");
    await second.getByRole("button", { name: "Merge" }).click();
    await expect(second.getByText("merged this note meanwhile")).toBeVisible();
    await expect(second.getByLabel("The text to merge")).toHaveValue("My words");
  });
});

test("every page of notes, and the threads that come with the open course: axe finds nothing in light and dark, narrow and wide; nothing is cut off or too small", async ({
  withPeople,
}) => {
  test.setTimeout(300_000);
  await withPeople(async ({ people, course, classmate }, open, served) => {
    await served.query(
      "INSERT INTO choice_note (id, course_id, question_id, choice_key, text, outcome, reason, settled_at, proposed_by, is_named) SELECT gen_random_uuid(), $1::uuid, 'two-groups-one-output', 'a', 'Mind that (0.9 - 0.1)^2 = 0.64, **not** 0.8.', outcome, CASE WHEN outcome = 'declined' THEN 'It is there already.' END, CASE WHEN outcome IS NOT NULL THEN now() END, $2::uuid, outcome IS NULL FROM (VALUES (NULL), ('merged'), ('declined'), ('removed')) AS v (outcome)",
      course.id,
      classmate.id,
    );
    const page = await open(people.instructor);
    const learner = await open(classmate);
    const notes = `/courses/${course.slug}/notes`;
    const about = "question=two-groups-one-output&choice=a";
    const routes: readonly (readonly [route: string, address: string])[] = [
      ["/courses/[slug]/notes", notes],
      ["/courses/[slug]/notes/[note]/proposer", "by its link"],
      ["/courses/[slug]/notes/new", `${notes}/new?${about}`],
    ];
    expect(NOTES_ROUTES.filter((route) => !routes.some(([name]) => name === route))).toEqual([]);
    await page.goto(notes);
    await look(page);
    await page.getByRole("link", { name: "Who is it?" }).first().click();
    await page
      .getByRole("heading", { level: 1, name: "Who proposed this note to choice A?" })
      .waitFor();
    await look(page);
    await page.getByRole("button", { name: "Show the name" }).click();
    await expect(page.getByText("It was proposed by The classmate, ")).toBeVisible();
    for (const address of [
      `${notes}/new?${about}`,
      `${classmate.attempt}/1/review/a`,
      `/courses/${course.slug}/discussion?question=who-pulls`,
      "/courses/losses-and-fairness/discussion",
      "/threads/01939000-0000-7000-8000-000000010000",
      "/threads/01939000-0000-7000-8000-000000020000",
    ]) {
      await test.step(address, async () => {
        const answer = await learner.goto(address);
        expect(answer?.status()).toBe(200);
        await look(learner);
      });
    }
  });
});
