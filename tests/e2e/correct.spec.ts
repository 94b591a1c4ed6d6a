import { expect, type Page } from "@playwright/test";
import { CORRECT_ROUTES } from "./support/correct-routes";
import { look } from "./support/look";
import { makeAnswers } from "./support/make-answers";
import { test } from "./support/with-people";

const QUESTION = "two-groups-one-output";
const REASON = "Choice B can be read in two ways: as a number, or as a share.";

/** Presses Tab until the focus is on what has this name, as it is read out. */
async function tabTo(page: Page, role: "button" | "radio" | "textbox", name: RegExp) {
  const wanted = page.getByRole(role, { name });
  for (let presses = 0; presses < 120; presses += 1) {
    const isThere = await wanted.evaluateAll((found) =>
      found.some((element) => element === document.activeElement),
    );
    if (isThere) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

test("with the keyboard alone, on a phone: an instructor corrects a key after she saw who moves; a learner reads why her mark rose; the correction is reverted, and the mark is what it was", async ({
  withPeople,
}) => {
  test.setTimeout(180_000);
  await withPeople(async ({ people, course, classmate }, open) => {
    const page = await open(people.instructor);
    const learner = await open(classmate);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/courses/${course.slug}/questions/${QUESTION}/correct`);
    const ofB = page.getByRole("main").getByRole("group").nth(1);
    await expect(ofB.getByRole("radio")).not.toHaveCount(0);
    const picked = ofB.getByRole("radio", { checked: true });
    await picked.focus();
    for (let presses = 0; presses < 6; presses += 1) {
      if (await ofB.getByRole("radio", { name: "Either is right" }).isChecked()) break;
      await page.keyboard.press("ArrowRight");
    }
    await tabTo(page, "textbox", /^Why the key is corrected/u);
    await page.keyboard.type("Short");
    // The browser itself would hold it up.
    await page.locator("form.correction").evaluate((form) => {
      form.setAttribute("novalidate", "");
    });
    await tabTo(page, "button", /^Show what would change$/u);
    await page.keyboard.press("Enter");
    await expect(page.getByText("Say why in a sentence")).toBeVisible();
    await expect(page.getByRole("textbox")).toBeFocused();
    await expect(ofB.getByRole("radio", { name: "Either is right" })).toBeChecked();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(REASON);
    await tabTo(page, "button", /^Show what would change$/u);
    await page.keyboard.press("Enter");

    const finding = page.getByRole("heading", { level: 1 });
    await expect(finding).toHaveText(/^\d+ of \d+ marks would rise\.$/u);
    const moved = /^\d+/u.exec(await finding.innerText())?.[0] ?? "?";
    await expect(page.getByRole("row", { name: /The classmate/u })).toBeVisible();
    await expect(page.getByText("No mark falls.")).toBeVisible();
    await tabTo(page, "button", /^Apply the correction$/u);
    await page.keyboard.press("Enter");
    await expect(page.getByText(`${moved} marks rose.`)).toBeVisible();

    await learner.goto(`${classmate.attempt}/1/review/b`);
    await expect(learner.getByText(`“${REASON}”`)).toBeVisible();
    await expect(learner.getByText(/Your mark went from .+ to/u)).toBeVisible();
    await expect(learner.getByText("What counts here was corrected.")).toBeVisible();
    await learner.goto(classmate.attempt);
    await expect(learner.getByText("The key of question 1 was corrected")).toBeVisible();

    await tabTo(page, "button", /^Revert this correction$/u);
    await page.keyboard.press("Enter");
    await expect(page.getByText("Reverted", { exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "Revert this correction" })).toHaveCount(0);
    await learner.goto(`${classmate.attempt}/1/review/b`);
    await expect(learner.getByText("your mark is what it was before")).toBeVisible();
  });
});

test("without scripts: what was agreed to is shown anew where something else would change by now", async ({
  withPeople,
}) => {
  test.setTimeout(120_000);
  await withPeople(async ({ people, course }, open, served) => {
    const page = await open(people.instructor, false);
    await page.goto(`/courses/${course.slug}/questions/${QUESTION}/correct`);
    await page.getByRole("main").getByRole("group").nth(1).getByText("Either is right").click();
    await page.getByRole("textbox").fill(REASON);
    await page.getByRole("button", { name: "Show what would change" }).click();
    const before = await page.getByRole("heading", { level: 1 }).innerText();
    // Others tick other choices than anybody did when the preview was made.
    await makeAnswers(served, course.id, 8);
    await page.getByRole("button", { name: "Apply the correction" }).click();
    await expect(page.getByText("Nothing was changed yet.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(before);
    await page.getByRole("button", { name: "Apply the correction" }).click();
    await expect(page.getByRole("button", { name: "Revert this correction" })).toBeVisible();
  });
});

test("the page of a correction, at each step: axe finds nothing in light and dark, narrow and wide; nothing is cut off or too small", async ({
  withPeople,
}) => {
  test.setTimeout(240_000);
  await withPeople(async ({ people, course, classmate }, open) => {
    const page = await open(people.instructor);
    const learner = await open(classmate);
    const address = `/courses/${course.slug}/questions/${QUESTION}/correct`;
    const routes = ["/courses/[slug]/questions/[question]/correct"];
    expect(CORRECT_ROUTES.filter((route) => !routes.includes(route))).toEqual([]);
    await page.goto(address);
    await look(page);
    const query = new URLSearchParams({ b: "either", c: "void", reason: REASON, preview: "yes" });
    await page.goto(`${address}?${query.toString()}`);
    await look(page);
    await page.getByRole("button", { name: "Apply the correction" }).click();
    await expect(page.getByRole("button", { name: "Revert this correction" })).toBeVisible();
    await look(page);
    for (const choice of ["b", "c"]) {
      await learner.goto(`${classmate.attempt}/1/review/${choice}`);
      await look(learner);
    }
    await learner.goto(classmate.attempt);
    await look(learner);
  });
});
