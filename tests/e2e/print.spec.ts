import { expect, type Page } from "@playwright/test";
import { seedClass } from "@/tests/support/seed-class";
import { overflowing } from "./support/layout";
import { test } from "./support/with-people";

/** What an A4 page leaves between margins of 12 mm, in CSS pixels. */
const PAPER = { width: 703, height: 1032 } as const;

/** What stands on paper and should not, or is not whole there. */
const faultsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate((height) => {
    const name = (element: Element): string =>
      `${element.tagName} ${element.getAttribute("class") ?? ""} “${element.textContent.trim().slice(0, 40)}”`;
    const shown = (selector: string): readonly Element[] =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const faults: string[] = [];
    const expectNone = (what: string, elements: readonly Element[]): void => {
      faults.push(...elements.map((element) => `${what}: ${name(element)}`));
    };
    expectNone(
      "is for the screen",
      shown("header, footer, nav, button, select, input, summary, .btn, .actions"),
    );
    expectNone(
      "is a closed disclosure",
      shown("details > :not(summary)").length === 0 && shown("details").length > 0
        ? shown("details")
        : [],
    );
    // Whatever is kept whole must be shorter than a page, or it would be cut all the same.
    const whole = shown("main *").filter(
      (element) => getComputedStyle(element).breakInside === "avoid",
    );
    expectNone(
      "is longer than a page",
      whole.filter((element) => element.getBoundingClientRect().height > height),
    );
    expectNone(
      "may be cut",
      shown("tr, figure").filter((element) => !whole.some((kept) => kept === element)),
    );
    expectNone(
      "may part from what follows",
      shown("h1, h2, h3, caption, thead").filter(
        (element) => getComputedStyle(element).breakAfter !== "avoid",
      ),
    );
    return faults;
  }, PAPER.height);

/** The light of a colour, 0 to 255. */
const lightOf = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/gu) ?? []).map(Number);
  return (red + green + blue) / 3;
};

test("a report and its questions fit on paper: nothing wider than A4, nothing that is for the screen, lines and figures whole, ink on white from dark too", async ({
  withPeople,
}) => {
  test.setTimeout(300_000);
  await withPeople(async ({ people, course }, open, served) => {
    await seedClass(served.query, course.id, 120);
    const page = await open(people.instructor);
    const reports = `/courses/${course.slug}/reports`;
    for (const address of [
      reports,
      `${reports}/quiz-fairness`,
      `${reports}/quiz-fairness/items/two-groups-one-output`,
      `${reports}/simulated-fairness`,
    ]) {
      await test.step(address, async () => {
        await page.emulateMedia({ media: "screen", colorScheme: "dark" });
        await page.goto(address);
        await page.emulateMedia({ media: "print", colorScheme: "dark" });
        await page.setViewportSize(PAPER);
        expect(await overflowing(page)).toEqual([]);
        expect(await faultsOf(page)).toEqual([]);
        const [ink, paper] = await page.evaluate(() => {
          const { color, backgroundColor } = getComputedStyle(document.body);
          return [color, backgroundColor] as const;
        });
        expect(lightOf(ink)).toBeLessThan(60);
        expect(lightOf(paper)).toBe(255);
        const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
        // One that is too wide would be drawn smaller, one that breaks without need is long.
        expect(pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0).toBeGreaterThan(1);
      });
    }
  });
});
