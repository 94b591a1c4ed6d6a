import { expect, type Page } from "@playwright/test";
import { findingsOf } from "./support/axe";
import { overflowing, smallTargets } from "./support/layout";
import { test } from "./support/with-people";

const ASKED = "How is that not easier?";

const similar = (page: Page) => page.getByRole("list", { name: "Already asked?" });
const meToo = (page: Page) => page.getByRole("button", { name: "I have this question too" });

/** Where the field for the text stands. */
const placeOfText = (page: Page) => page.getByRole("textbox", { name: "Text" }).boundingBox();

test("whoever types a title that was asked before finds the thread and says that she asks it too, by keyboard, wide and at 360 pixels; nothing moves, her draft stays, and without scripts the server says the same", async ({
  withPeople,
}) => {
  test.setTimeout(300_000);
  await withPeople(async (stage, open) => {
    const address = `/courses/${stage.course.slug}/discussion/new`;
    for (const [person, width] of [
      [stage.people.learner, 1280],
      [stage.people.mentor, 360],
    ] as const) {
      const page = await open(person);
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      const before = await placeOfText(page);
      expect(before).not.toBeNull();
      await page.getByLabel("Title").focus();
      await page.keyboard.type("How is that not easy");
      await expect(page.getByText("One thread may have asked this already.")).toBeVisible();
      expect(await placeOfText(page)).toEqual(before);
      await page.keyboard.press("Tab");
      if (width === 360) {
        await expect(similar(page)).toBeHidden();
        await expect(page.getByRole("button", { name: "Show them" })).toBeFocused();
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
      }
      await expect(page.getByRole("link", { name: ASKED })).toBeFocused();
      await expect(similar(page)).toContainText("Waits for an answer");
      await expect(similar(page)).toContainText("1 reply");
      await page.keyboard.press("Tab");
      await expect(meToo(page)).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page.getByText("Counted. You follow that thread now.")).toBeVisible();
      await expect(meToo(page)).toHaveAttribute("aria-pressed", "true");
      await expect(meToo(page)).toBeFocused();
      if (width === 1280) expect(await placeOfText(page)).toEqual(before);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findingsOf(page)).toEqual([]);
      }
      expect(await overflowing(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      await page.getByRole("link", { name: ASKED }).click();
      await expect(page.getByRole("button", { name: /^I ask this too/u })).toHaveAttribute(
        "aria-pressed",
        "true",
      );
      await page.goto(address);
      await expect(page.getByLabel("Title")).toHaveValue("How is that not easy");
      await page.getByLabel("Title").fill("Xylophones, wholly");
      await expect(page.getByText("may have asked this already")).toBeHidden();
      await page.context().close();
    }

    const page = await open(stage.people.instructor, false);
    await page.goto(address);
    await page.getByLabel("Title").fill("How is that not easy");
    await page.getByRole("button", { name: "Look for threads like this" }).click();
    await expect(page.getByLabel("Title")).toHaveValue("How is that not easy");
    await expect(page.getByText("One thread may have asked this already.")).toBeVisible();
    const opening = page.context().waitForEvent("page");
    await meToo(page).click();
    const thread = await opening;
    await expect(thread.getByRole("button", { name: /^I ask this too/u })).toContainText("3");
    await page.getByRole("button", { name: "Post it" }).click();
    await expect(page.getByText("Write something first.")).toBeVisible();
    await expect(similar(page)).toContainText(ASKED);
    await page.context().close();
  });
});
