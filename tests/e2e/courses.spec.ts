import { expect, type Page } from "@playwright/test";
import { rosterFile, rosterLines } from "@/tests/support/build-roster";
import { passwordOf } from "@/tests/policy/stage";
import { COURSE_ROUTES } from "./support/course-routes";
import { look } from "./support/look";
import { test } from "./support/with-people";

const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

const roster = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(rosterFile(lines)),
});

for (const scripts of [true, false]) {
  test(`a course is made, its link opened, a roster imported, ${scripts ? "with" : "without"} scripts`, async ({
    withPeople,
  }) => {
    test.setTimeout(180_000);
    await withPeople(async ({ people, outsider }, open) => {
      const slug = `losses-${scripts ? "autumn" : "winter"}`;
      const admin = await open(people.administrator, scripts);
      await admin.goto("/courses");
      await admin.getByRole("link", { name: "Make a course" }).click();
      await admin.getByLabel("Title").fill("Losses in autumn");
      await admin.getByLabel(/^Address/u).fill("New");
      await admin.getByRole("button", { name: "Make the course" }).click();
      await expect(admin.getByText("taken by a page of ours")).toBeVisible();
      await expect(admin.getByLabel("Title")).toHaveValue("Losses in autumn");
      await admin.getByLabel(/^Address/u).fill(slug);
      await admin.getByRole("button", { name: "Make the course" }).click();
      await heading(admin, "Losses in autumn");
      await expect(admin.getByText(/^[A-Z\d]{4}-[A-Z\d]{4}$/u)).toBeVisible();

      await admin.getByRole("link", { name: "Invitations" }).click();
      await admin.getByLabel("Role").selectOption("mentor");
      await admin.getByRole("button", { name: "Make a link" }).click();
      const link = await admin.getByLabel("The link").inputValue();
      const { pathname } = new URL(link);
      // Not reloaded, which without scripts would send the form again.
      await admin.goto(`/courses/${slug}/invitations`);
      await expect(admin.getByText("0 of 1")).toBeVisible();
      expect(await admin.content()).not.toContain(pathname);

      const guest = await open(null, scripts);
      await guest.goto(pathname);
      await heading(guest, /invites you to “Losses in autumn”/u);
      await guest.getByRole("link", { name: "Sign in", exact: true }).last().click();
      await guest.getByLabel("E-mail address").fill(outsider.email);
      await guest.getByLabel("Password").fill(passwordOf(outsider));
      await guest.getByRole("button", { name: "Sign in", exact: true }).click();
      await guest.getByRole("button", { name: "Join the course" }).click();
      await expect(guest.getByRole("link", { name: "Losses in autumn" })).toBeVisible();
      await guest.goto(pathname);
      await heading(guest, "You are in “Losses in autumn” already.");

      await admin.goto(`/courses/${slug}/roster`);
      await admin.getByLabel("The file").setInputFiles(roster("bad.csv", ["ada,Ada,wizard"]));
      await admin.getByRole("button", { name: "Check the file" }).click();
      await heading(admin, "2 things are wrong with the file.");
      await admin.getByRole("link", { name: "Upload it again" }).click();
      const lines = [...rosterLines(2999), `${outsider.email},The outsider,learner`];
      await admin.getByLabel("The file").setInputFiles(roster("class.csv", lines));
      await admin.getByRole("button", { name: "Check the file" }).click();
      await heading(admin, "3,000 of 3,000 lines change something.");
      await expect(admin.getByText("from mentor down to learner")).toBeVisible();
      await admin.getByRole("button", { name: "Import it" }).click();
      const imported = admin.getByRole("heading", { name: "The roster is imported." });
      const more = admin.getByRole("link", { name: "See how far it is" });
      if (!scripts) {
        await expect(async () => {
          if (await more.isVisible()) await more.click();
          await expect(imported).toBeVisible({ timeout: 1000 });
        }).toPass({ timeout: 60_000 });
      }
      await expect(imported).toBeVisible({ timeout: 60_000 });
      await admin.getByRole("link", { name: "See the members" }).click();
      await expect(admin.getByText("2999 expected")).toBeVisible();
    });
  });
}

test("every page of a course: axe finds nothing in light and dark, narrow and wide; nothing is cut off or too small", async ({
  withPeople,
}) => {
  test.setTimeout(300_000);
  await withPeople(async ({ people, classmate, course, roster: id, invitation }, open) => {
    const page = await open(people.administrator);
    const instructor = await open(people.instructor);
    const visitor = await open(null);
    const here = `/courses/${course.slug}`;
    const routes: readonly (readonly [route: string, page: Page, address: string])[] = [
      ["/courses", page, "/courses"],
      ["/courses/new", page, "/courses/new"],
      ["/courses/[slug]", instructor, here],
      ["/courses/[slug]/leave", instructor, `${here}/leave`],
      ["/courses/[slug]/members", page, `${here}/members`],
      ["/courses/[slug]/members/expected", page, `${here}/members/expected`],
      ["/courses/[slug]/members/[user]", page, `${here}/members/${classmate.id}`],
      ["/courses/[slug]/invitations", page, `${here}/invitations`],
      ["/courses/[slug]/mail", page, `${here}/mail`],
      ["/courses/[slug]/feed", page, `${here}/feed`],
      ["/courses/[slug]/roster", page, `${here}/roster`],
      ["/courses/[slug]/roster/[roster]", instructor, `${here}/roster/${id}`],
      ["/join", page, "/join"],
      ["/join/[token]", visitor, `/join/${invitation.token}`],
      ["/join/[token]", page, `/join/${invitation.token}`],
    ];
    expect(COURSE_ROUTES.filter((route) => !routes.some(([name]) => name === route))).toEqual([]);
    for (const [, where, address] of routes) {
      await test.step(address, async () => {
        const answer = await where.goto(address);
        expect(answer?.status()).toBe(200);
        await look(where);
      });
    }
    await page.goto(`${here}/roster`);
    await page.getByLabel("The file").setInputFiles(roster("bad.csv", ["ada,Ada,wizard"]));
    await page.getByRole("button", { name: "Check the file" }).click();
    await heading(page, "2 things are wrong with the file.");
    await look(page);
  });
});
