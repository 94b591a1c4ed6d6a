import { expect, type Locator, type Page } from "@playwright/test";
import { DESK_ROUTES } from "./support/desk-routes";
import { look } from "./support/look";
import { makeWaiting } from "./support/make-waiting";
import { test } from "./support/with-people";

test("a mentor answers twenty threads with the keyboard alone, and the desk is empty at the end", async ({
  withPeople,
}) => {
  test.setTimeout(300_000);
  await withPeople(async ({ people, course, classmate }, open, served) => {
    await makeWaiting(served, course.id, classmate.id, 20);
    const page = await open(people.mentor);
    await page.goto(`/courses/${course.slug}/desk`);
    const h1 = page.getByRole("heading", { level: 1 });
    const links = page.locator(".queue .item");
    await expect(h1).toContainText("20 threads wait.");
    await expect(links).toHaveCount(20);
    // A page hears keys from the moment it names them.
    const hears = () => expect(page.getByText("Keys: j, k, o, r, c, e, n")).toBeVisible();
    await hears();

    await test.step("the keys move, open, claim and list themselves", async () => {
      await page.keyboard.press("j");
      await expect(links.nth(1)).toBeFocused();
      await page.keyboard.press("j");
      await page.keyboard.press("k");
      await expect(links.nth(1)).toBeFocused();
      await page.keyboard.press("o");
      await expect(page).toHaveURL(/thread=.+#pane$/u);
      const title = page.getByRole("heading", { level: 2, name: "Question number 2" });
      await expect(title).toBeVisible();
      await hears();
      await page.keyboard.press("c");
      await expect(page.getByRole("button", { name: /^I do not answer this/u })).toBeVisible();
      await expect(links.nth(1)).toContainText("you are answering");
      await hears();
      await page.keyboard.press("c");
      await expect(page.getByRole("button", { name: "I answer this" })).toBeVisible();
      await hears();
      await page.keyboard.press("?");
      await expect(page.getByText("write the answer")).toBeVisible();
      await page.keyboard.press("?");
      await expect(page.getByText("write the answer")).toBeHidden();
    });

    await test.step("the question, what was ticked and the numbers stand beside the thread", async () => {
      await expect(page.getByRole("heading", { level: 3, name: "Ticked" })).toBeVisible();
      await expect(page.locator(".pick-fact").first()).toContainText("A.");
      await expect(page.locator(".facts .chip").first()).toBeVisible();
    });

    await test.step("numbers that separate the readings are put into the answer", async () => {
      await press(page, page.getByRole("button", { name: /^Insert / }).first());
      await expect(page.locator("#pane textarea")).toHaveValue(/share\(/u);
      await page.keyboard.press("r");
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.press("Delete");
      await page.keyboard.press("Shift+Tab");
    });

    for (let left = 20; left > 0; left -= 1) {
      const title = await page.locator("#pane-title").innerText();
      await hears();
      await page.keyboard.press("r");
      await expect(page.locator("#pane textarea")).toBeFocused();
      // With letters that are keys elsewhere: here they are typed.
      await page.keyboard.type("Neither: c, e, n?");
      await expect(page.locator("#pane textarea")).toHaveValue("Neither: c, e, n?");
      const button = page.getByRole("button", {
        name: left % 2 === 0 ? "Post answer" : "Post and resolve",
      });
      await press(page, button);
      await expect(page.getByRole("status").filter({ hasText: "Answer posted." })).toBeVisible();
      await expect(links).toHaveCount(left - 1);
      await expect(page.locator(".queue").getByText(title, { exact: true })).toHaveCount(0);
      if (left > 1) await expect(page.locator("#pane-title")).not.toHaveText(title);
    }
    await expect(h1).toHaveText("Nothing waits.");
    await expect(page.getByText(/^When somebody asks/u)).toBeVisible();
    const answered = await served.query(
      "SELECT count(*)::int AS count, count(resolved_at)::int AS resolved FROM thread WHERE course_id = $1::uuid AND answered_at IS NOT NULL AND title LIKE 'Question number %'",
      course.id,
    );
    expect(answered).toEqual([{ count: 20, resolved: 10 }]);

    await test.step("an open desk says that somebody asks, and shows it", async () => {
      const asker = await open(classmate);
      await asker.goto(`/courses/${course.slug}/discussion/new`);
      await asker.getByLabel("Title").fill("Where does the share come in?");
      await asker.getByRole("textbox", { name: "Text" }).fill("I do not see it.");
      await asker.getByRole("button", { name: "Post it" }).click();
      await asker.waitForURL(/\/threads\//u);
      await expect(page.locator(".live-bar")).toContainText("1 new thread.");
      await expect(h1).toHaveText("Nothing waits.");
      await press(page, page.getByRole("button", { name: "Show it" }));
      await expect(h1).toContainText("One thread waits.");
      await expect(page.locator("#pane-title")).toHaveText("Where does the share come in?");
    });
  });
});

/** Goes to something by the Tab key, and presses it. */
async function press(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
  await page.keyboard.press("Enter");
}

test("two mentors: the second is told who answers, and without scripts all of it works", async ({
  withPeople,
}) => {
  test.setTimeout(180_000);
  await withPeople(async ({ people, course, classmate }, open, served) => {
    await makeWaiting(served, course.id, classmate.id, 2);
    const first = await open(people.mentor, false);
    const second = await open(people.instructor, false);
    const desk = `/courses/${course.slug}/desk`;
    await first.goto(desk);
    await second.goto(desk);
    await expect(second.getByText("Keys:")).toHaveCount(0);
    await first.getByRole("button", { name: "I answer this" }).click();
    await expect(first.getByText("you are answering")).toBeVisible();
    await second.getByRole("button", { name: "I answer this" }).click();
    await expect(
      second.getByRole("heading", { name: "The mentor is answering this" }),
    ).toBeVisible();
    await second.getByRole("link", { name: "Back to the desk" }).click();
    await expect(second.getByText("The mentor is answering this.")).toBeVisible();
    await first.locator("#pane textarea").fill("Because it is a share.");
    await first.getByRole("button", { name: "Post and resolve" }).click();
    await expect(first.getByText("Answer posted.")).toBeVisible();
    await expect(first.getByRole("heading", { level: 1 })).toContainText("One thread waits.");
    await first.getByRole("button", { name: "Mark as resolved" }).click();
    await expect(first.getByRole("heading", { level: 1 })).toHaveText("Nothing waits.");
  });
});

test("every page of the desk: axe finds nothing in light and dark, narrow and wide; nothing is cut off or too small", async ({
  withPeople,
}) => {
  test.setTimeout(300_000);
  await withPeople(async ({ people, course, classmate, thread }, open, served) => {
    await makeWaiting(served, course.id, classmate.id, 4);
    await served.query(
      "INSERT INTO flag (id, post_id, user_id, reason, words) VALUES (gen_random_uuid(), $1::uuid, $2::uuid, 'unkind', 'It laughs at whoever asks.')",
      thread.reply,
      classmate.id,
    );
    await served.query(
      "INSERT INTO course_ban (id, course_id, user_id, reason) VALUES (gen_random_uuid(), $1::uuid, $2::uuid, 'Unkind three times')",
      course.id,
      classmate.id,
    );
    const page = await open(people.instructor);
    const desk = `/courses/${course.slug}/desk`;
    const routes: readonly (readonly [route: string, address: string])[] = [
      ["/courses/[slug]/desk", desk],
      ["/courses/[slug]/desk", `${desk}?show=mine`],
      ["/courses/[slug]/desk", `${desk}?show=flagged`],
      ["/courses/[slug]/bans", `/courses/${course.slug}/bans`],
      ["/posts/[post]/flag", `/posts/${thread.reply}/flag`],
      ["/posts/[post]/moderation", `/posts/${thread.reply}/moderation`],
      ["/threads/[thread]/moderation", `/threads/${thread.id}/moderation?q=question`],
    ];
    expect(DESK_ROUTES.filter((route) => !routes.some(([name]) => name === route))).toEqual([]);
    for (const [, address] of routes) {
      await test.step(address, async () => {
        const answer = await page.goto(address);
        expect(answer?.status()).toBe(200);
        await look(page);
      });
    }
  });
});
