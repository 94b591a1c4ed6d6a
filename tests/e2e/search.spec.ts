import { expect, type Page } from "@playwright/test";
import { findingsOf } from "./support/axe";
import { overflowing, smallTargets } from "./support/layout";
import { test } from "./support/with-people";

const ASKED = "How is that not easier?";

const found = (page: Page) => page.getByRole("link", { name: ASKED });

/** Presses Tab until something of this name has the focus, and then Enter. */
async function press(page: Page, role: "link" | "button" | "searchbox", name: RegExp | string) {
  const wanted = page.getByRole(role, { name });
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if (!(await wanted.evaluateAll((all) => all.some((one) => one === document.activeElement)))) {
      continue;
    }
    if (role !== "searchbox") await page.keyboard.press("Enter");
    return;
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

test("somebody searches all her courses by keyboard, narrows it to one and comes back, wide and at 360 pixels, and the same without scripts", async ({
  withPeople,
}) => {
  test.setTimeout(300_000);
  await withPeople(async (stage, open) => {
    for (const width of [1280, 360]) {
      const page = await open(stage.people.learner);
      await page.goto("/courses");
      await page.setViewportSize({ width, height: 800 });
      await press(page, "link", "Search");
      await page.waitForURL("**/search");
      await press(page, "searchbox", "Search all discussions");
      await page.keyboard.type("easeir");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        "“easeir” in all discussions",
      );
      await expect(page.getByText("This is what has “easier”.")).toBeVisible();
      await expect(found(page)).toContainText("in The course seminar");
      await expect(found(page)).toContainText("Anonymous");
      await expect(found(page)).not.toContainText("The classmate");
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findingsOf(page)).toEqual([]);
      }
      await page.getByText("Search only one of 2 courses").focus();
      await page.keyboard.press("Enter");
      expect(await overflowing(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      await press(page, "link", "The course seminar");
      await page.waitForURL(
        ({ pathname }) => pathname === `/courses/${stage.course.slug}/discussion/search`,
      );
      await expect(found(page)).not.toContainText("in The course seminar");
      await press(page, "link", "Search all courses");
      await page.waitForURL(({ pathname }) => pathname === "/search");
      await press(page, "link", ASKED);
      await expect(page.getByRole("heading", { level: 1, name: ASKED })).toBeVisible();
      await page.context().close();
    }
    const plain = await open(stage.people.learner, false);
    await plain.goto("/courses");
    await plain.getByRole("link", { name: "Search", exact: true }).click();
    await plain.getByRole("searchbox").fill("easier");
    await plain.getByRole("button", { name: "Search" }).click();
    await expect(found(plain)).toBeVisible();
    await plain.getByText("Search only one of 2 courses").click();
    await plain.getByRole("link", { name: "The course seminar", exact: true }).click();
    await expect(plain.getByRole("heading", { level: 1 })).toHaveText("“easier” in the discussion");
    await plain.getByRole("link", { name: "Written by me" }).click();
    await plain.getByRole("link", { name: "Search all courses" }).click();
    await expect(plain.getByRole("link", { name: "Written by me" })).toHaveAttribute(
      "aria-current",
      "page",
    );
    await expect(found(plain)).toHaveCount(0);
  });
});
