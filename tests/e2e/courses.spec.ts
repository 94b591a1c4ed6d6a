import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { rosterFile, rosterLines } from "@/tests/support/build-roster";
import { onStage } from "@/tests/policy/on-stage";
import { passwordOf, type Person, type Stage } from "@/tests/policy/stage";
import { findingsOf } from "./support/axe";
import { COURSE_ROUTES } from "./support/course-routes";
import { overflowing, smallTargets } from "./support/layout";

/** A product of its own, with people and a course in it, and a browser that reaches it. */
async function withPeople(
  browser: Browser,
  work: (
    stage: Stage,
    open: (person: Person | null, scripts?: boolean) => Promise<Page>,
  ) => unknown,
): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "residual-courses-"));
  try {
    await onStage({ RESIDUAL_DATA: folder }, async ({ served, stage }) => {
      const open = async (person: Person | null, scripts = true): Promise<Page> => {
        const context = await browser.newContext({
          baseURL: served.origin,
          javaScriptEnabled: scripts,
        });
        const page = await context.newPage();
        if (person !== null) await signIn(page, person.email);
        return page;
      };
      await work(stage, open);
    });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in?next=/courses");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(passwordOf({ email }));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(({ pathname }) => pathname === "/courses");
}

const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

const roster = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(rosterFile(lines)),
});

for (const scripts of [true, false]) {
  test(`a course is made, its link opened, a roster imported, ${scripts ? "with" : "without"} scripts`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    await withPeople(browser, async ({ people, outsider }, open) => {
      const admin = await open(people.administrator, scripts);
      await admin.getByRole("link", { name: "Make a course" }).click();
      await admin.getByLabel("Title").fill("Losses in autumn");
      await admin.getByLabel(/^Address/u).fill("New");
      await admin.getByRole("button", { name: "Make the course" }).click();
      await expect(admin.getByText("taken by a page of ours")).toBeVisible();
      await expect(admin.getByLabel("Title")).toHaveValue("Losses in autumn");
      await admin.getByLabel(/^Address/u).fill("losses-autumn");
      await admin.getByRole("button", { name: "Make the course" }).click();
      await heading(admin, "Losses in autumn");
      await expect(admin.getByText(/^[A-Z\d]{4}-[A-Z\d]{4}$/u)).toBeVisible();

      await admin.getByRole("link", { name: "Invitations" }).click();
      await admin.getByLabel("Role").selectOption("mentor");
      await admin.getByRole("button", { name: "Make a link" }).click();
      const link = await admin.getByLabel("The link").inputValue();
      const { pathname } = new URL(link);
      // Not reloaded, which without scripts would send the form again.
      await admin.goto("/courses/losses-autumn/invitations");
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

      await admin.goto("/courses/losses-autumn/roster");
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
  browser,
}) => {
  test.setTimeout(300_000);
  await withPeople(browser, async ({ people, classmate, course, roster: id, invitation }, open) => {
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

/** Looks at a page as it is, at both widths and in both themes. */
async function look(page: Page): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflowing(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect(await findingsOf(page)).toEqual([]);
      const folder = process.env["COURSE_SHOTS"];
      if (folder !== undefined) {
        const name = new URL(page.url()).pathname.replaceAll("/", "_").slice(0, 60);
        await page.screenshot({
          path: `${folder}/${name}-${String(width)}-${colorScheme}.png`,
          fullPage: true,
        });
      }
    }
  }
}
