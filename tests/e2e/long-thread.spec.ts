import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import type { Served } from "@/tests/policy/served";
import { overflowing, smallTargets } from "./support/layout";
import { test } from "./support/with-people";

/** The id of a post by its number, in SQL. */
const idOf = (number: string): string =>
  `('01939000-0000-7000-9000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

const POSTS = 5000;
const DEPTH = 40;

/** Chains of replies, each so deep, one after another below the first post. */
async function writeLongThread({ query }: Served, courseId: string): Promise<string> {
  const threadId = randomUUID();
  await query(
    `INSERT INTO thread (id, course_id, kind, title, last_number, reply_count)
     VALUES ($1::uuid, $2::uuid, 'discussion', 'A long and deep argument', $3, $3::int - 1)`,
    threadId,
    courseId,
    POSTS,
  );
  await query(
    `INSERT INTO post (id, thread_id, parent_id, number, path, author_role, byline, text, plain,
       reply_count)
     SELECT ${idOf("n")}, $1::uuid,
       CASE WHEN n = 1 THEN NULL WHEN level = 1 THEN ${idOf("1")}
         ELSE ${idOf("n - 1")} END,
       n, CASE WHEN n = 1 THEN '{}' ELSE ARRAY(SELECT generate_series(n - level + 1, n)) END::int[],
       'learner', 'A learner', words, words,
       CASE WHEN n = 1 THEN ceil(($2::int - 1) / $3::float8)::int
         WHEN level < $3::int AND n < $2::int THEN 1 ELSE 0 END
     FROM (SELECT n, (n - 2) % $3::int + 1 AS level,
       'Post ' || n || ': at a prediction of 0.4 the error is |0.4 - 0.9| = 0.5.' AS words
       FROM generate_series(1, $2::int) n) numbered`,
    threadId,
    POSTS,
    DEPTH,
  );
  return threadId;
}

/** The post that a page is about, with what it says as wide as can be read on a phone. */
async function expectReadable(page: Page, number: number): Promise<void> {
  const words = page.locator(".post-body", { hasText: `Post ${String(number)}:` });
  await expect(words).toBeInViewport();
  expect((await words.boundingBox())?.width ?? 0).toBeGreaterThan(240);
}

test(`a thread of ${String(POSTS)} posts, ${String(DEPTH)} deep, on a phone: a page of it, the way down, the way up, and a link that opens at its post`, async ({
  withPeople,
}) => {
  test.setTimeout(180_000);
  await withPeople(async ({ people, course }, open, served) => {
    const threadId = await writeLongThread(served, course.id);
    const page = await open(people.learner);
    await page.setViewportSize({ width: 360, height: 740 });

    const fits = async (): Promise<void> => {
      expect(await overflowing(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      expect(await page.locator(".post").count()).toBeLessThan(120);
    };

    await page.goto(`/threads/${threadId}`);
    await expect(page.getByRole("heading", { level: 1, name: "A long and deep" })).toBeVisible();
    await expect(page.locator(".post-body", { hasText: "Post 2:" })).toBeVisible();
    await fits();
    for (const body of await page.locator(".post-body").all()) {
      expect((await body.boundingBox())?.width ?? 0).toBeGreaterThan(240);
    }

    await page.locator("summary", { hasText: "1 reply" }).first().click();
    await expect(page.locator(".post-body", { hasText: "Post 3:" })).toBeHidden();

    await page.getByRole("link", { name: "Continue this thread" }).first().click();
    await expect(page).toHaveURL(/\/posts\/.+#replies$/u);
    await fits();

    const deepest = DEPTH + 1;
    const [{ id } = { id: null }] = await served.query(
      "SELECT id::text FROM post WHERE thread_id = $1::uuid AND number = $2",
      threadId,
      deepest,
    );
    await page.goto(`/posts/${String(id)}`);
    await expectReadable(page, deepest);
    await fits();
    await page.getByText("In reply to").getByRole("link").click();
    await expectReadable(page, deepest - 1);
    await page.getByRole("link", { name: "See it whole" }).click();
    await expect(page).toHaveURL(new RegExp(`/threads/${threadId}$`, "u"));
  });
});
