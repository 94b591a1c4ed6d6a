import { type BrowserContext, expect, type Page } from "@playwright/test";
import type { Person, Stage } from "@/tests/policy/stage";
import { buildPng } from "@/tests/support/build-image";
import { findingsOf } from "./support/axe";
import { cookiesOf } from "./support/cookies-of";
import { overflowing, smallTargets } from "./support/layout";
import { test as base } from "./support/with-people";

interface Room {
  readonly stage: Stage;
  /** A browser of somebody's, signed in. */
  readonly enter: (person: Person, scripts?: boolean) => Promise<BrowserContext>;
}

/** People, a course and a thread in it, for all tests here. */
const test = base.extend<object, { room: Room }>({
  room: [
    async ({ browser, inhabited: { served, newStage } }, use) => {
      const { origin } = served;
      const enter = async (person: Person, scripts = true): Promise<BrowserContext> => {
        const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: scripts });
        await context.addCookies(cookiesOf(person, origin));
        return context;
      };
      await use({ stage: await newStage(), enter });
    },
    { scope: "worker", timeout: 300_000 },
  ],
});

const field = (page: Page) => page.locator("textarea[name=text]");
const saved = (page: Page) => expect(page.getByText("Draft saved")).toBeVisible();

/** The learner at the thread, ready to reply; nobody has written there from this browser. */
async function atThread({ stage, enter }: Room, scripts = true) {
  const context = await enter(stage.people.learner, scripts);
  const page = await context.newPage();
  await page.goto(`/threads/${stage.thread.id}`);
  return { context, page };
}

/** Types, once the page is alive. */
async function type(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await saved(page);
}

test("a draft survives a closed tab, and goes when the post is there", async ({ room }) => {
  const { context, page } = await atThread(room);
  await type(page, "Half of an ans");
  const address = page.url();
  await page.close();

  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByText(/^Your draft of \d\d:\d\d is here\./u)).toBeVisible();
  await expect(field(again)).toHaveValue("Half of an ans");
  await field(again).fill("A whole answer.");
  await again.getByRole("button", { name: "Post reply" }).click();
  await again.waitForURL(/\/posts\//u);
  await expect(again.locator(".post.is-current")).toContainText("A whole answer.");
  await again.goto(address);
  await expect(again.getByText("A whole answer.")).toBeVisible();
  await field(again).fill("x");
  await saved(again);
  await expect(again.getByText("Your draft of")).toBeHidden();
  await context.close();
});

test("starting over empties the field, and undoing that brings the text back", async ({ room }) => {
  const { context, page } = await atThread(room);
  await type(page, "Not this.");
  await page.reload();
  await page.getByRole("button", { name: "Start over" }).click();
  await expect(field(page)).toHaveValue("");
  await field(page).press("Control+z");
  await expect(field(page)).toHaveValue("Not this.");
  await context.close();
});

test("what two tabs write in one place is kept twice", async ({ room }) => {
  const { context, page } = await atThread(room);
  await type(page, "From the first");
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(field(second)).toHaveValue("From the first");
  await second.getByText("Your draft of").waitFor();
  await field(second).fill("From the second");
  await page.getByText("Another page of this browser has a draft").waitFor();
  await field(page).fill("From the first, longer");
  await second.getByRole("button", { name: "Use that one" }).click();
  await expect(field(second)).toHaveValue("From the first, longer");
  await second.getByRole("button", { name: "Use that one" }).click();
  await expect(field(second)).toHaveValue("From the second");
  await context.close();
});

test("the preview is what is posted", async ({ room }) => {
  const { context, page } = await atThread(room);
  await type(page, "So **this**: $1/4 = 0.25$, and 0.1 + 0.2 = 0.3, <b>not</b> bold.\n\n- a\n- b");
  const shown = page.locator(".preview .post-body");
  await expect(shown).toContainText("not");
  const preview = await shown.innerHTML();
  await page.getByRole("button", { name: "Post reply" }).click();
  await page.waitForURL(/\/posts\//u);
  const posted = await page.locator(".post.is-current .post-body").innerHTML();
  expect(withoutIds(preview)).toBe(withoutIds(posted));
  await context.close();
});

/** The ids of what opens are made for each post, as a page has many. */
const withoutIds = (html: string): string => html.replaceAll(/="p[\w-]+-s\d+"/gu, "");

test("a sum that does not come out is told beside the button before it is posted, however long it is", async ({
  room,
}) => {
  const { context, page } = await atThread(room);
  const told = page.locator(".wrong-sums");
  await type(page, "L2 = (1/2) * ((-0.1)^2 + 0.2^2) = 0.25");
  await expect(page.locator(".preview .sum.is-wrong")).toHaveCount(1);
  await expect(told).toHaveText("One sum does not come out: you can still post.");
  await type(page, "L2 = (1/2) * ((-0.1)^2 + 0.2^2) = 0.025");
  await expect(page.locator(".preview .sum.is-exact")).toHaveCount(1);
  await expect(told).toHaveCount(0);
  await context.close();
});

test("a worked example on the learner's own numbers is put in by one press, and shown worked out with its plot", async ({
  room,
}) => {
  const { learner } = room.stage.people;
  const context = await room.enter(learner);
  const page = await context.newPage();
  const attempt = learner.attempt.split("/")[2] ?? "";
  await page.goto(
    `/courses/${room.stage.course.slug}/discussion/new?attempt=${attempt}&position=1&choice=b`,
  );
  await page.getByText("Insert a worked example").click();
  const first = page.locator(".worked-examples button").first();
  const label = await first.innerText();
  await first.click();
  expect(await field(page).inputValue()).toContain(label);
  const shown = page.locator(".preview figure.worked");
  await expect(shown).toHaveCount(1);
  await expect(shown.locator("svg").first()).toBeVisible();
  await context.close();
});

test("somebody is mentioned by keyboard alone", async ({ room }) => {
  const { context, page } = await atThread(room);
  await type(page, "Dear ");
  await field(page).press("End");
  await field(page).pressSequentially("@the m");
  const option = page.getByRole("option", { name: "The mentor Mentor" });
  await expect(option).toHaveAttribute("aria-selected", "true");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", /.+/u);
  await field(page).press("Escape");
  await expect(option).toBeHidden();
  await field(page).press("Backspace");
  await field(page).pressSequentially("m");
  await expect(option).toBeHidden();
  await field(page).fill("Dear @the ");
  await field(page).press("End");
  await field(page).pressSequentially("i");
  await expect(page.getByRole("option", { name: "The instructor Instructor" })).toBeVisible();
  await field(page).press("Enter");
  const { id } = room.stage.people.instructor;
  await expect(field(page)).toHaveValue(`Dear [@The instructor](mention:${id}) `);
  await context.close();
});

test("a post is quoted by key or button, all of it or what is selected, and names nobody who hid", async ({
  room,
}) => {
  const { context, page } = await atThread(room);
  const { root, reply } = room.stage.thread;
  await type(page, "x");
  await field(page).fill("");
  await page.locator(`#post-${root} a`).first().focus();
  await page.keyboard.press("q");
  await expect(field(page)).toHaveValue(
    `> [Anonymous wrote](/posts/${root}):\n>\n> It is less.\n\n`,
  );
  await expect(field(page)).toBeFocused();
  await field(page).fill("");
  await page.locator(`#post-${reply} .post-body p`).evaluate((paragraph) => {
    const [text] = paragraph.childNodes;
    if (text !== undefined) getSelection()?.setBaseAndExtent(text, 0, text, "A share".length);
  });
  await page
    .locator(`#post-${reply}`)
    .getByRole("button", { name: /^Quote/u })
    .click();
  await expect(field(page)).toHaveValue(`> [The mentor wrote](/posts/${reply}):\n>\n> A share\n\n`);
  await context.close();
});

test("keys and buttons put signs around the text, and all of it can be undone", async ({
  room,
}) => {
  const { context, page } = await atThread(room);
  await type(page, "sum");
  await field(page).press("Control+a");
  await field(page).press("Control+b");
  await expect(field(page)).toHaveValue("**sum**");
  await page.getByRole("button", { name: "Maths" }).click();
  await expect(field(page)).toHaveValue("**$sum$**");
  await field(page).press("Control+z");
  await field(page).press("Control+z");
  await expect(field(page)).toHaveValue("sum");
  await field(page).fill("1. one");
  await field(page).press("End");
  await field(page).press("Enter");
  await field(page).pressSequentially("two");
  await expect(field(page)).toHaveValue("1. one\n2. two");
  await field(page).press("Control+Enter");
  await page.waitForURL(/\/posts\//u);
  await context.close();
});

test("a reply that cannot be sent stays, and is one post when it is sent again", async ({
  room,
}) => {
  const { context, page } = await atThread(room);
  await type(page, "Sent twice, there once.");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Post reply" }).click();
  await expect(
    page.getByText("The reply was not sent. Your text is kept here. Try again."),
  ).toBeVisible();
  await expect(field(page)).toHaveValue("Sent twice, there once.");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Post reply" }).click();
  await page.waitForURL(/\/posts\//u);
  await page.goto(`/threads/${room.stage.thread.id}`);
  await expect(page.locator(".post", { hasText: "Sent twice, there once." })).toHaveCount(1);
  await context.close();
});

test("a reply that is sent while its image is on the way waits for the image; where it is refused, the reply stays", async ({
  room,
}) => {
  const { context, page } = await atThread(room);
  await type(page, "See:");
  const gate = { open: (): void => undefined };
  await page.route(/\/api\/courses\/[^/]+\/images$/u, async (route) => {
    await new Promise<void>((resolve) => {
      gate.open = resolve;
    });
    await route.continue();
  });
  const files = page.locator("input[type=file]");
  const buffer = Buffer.from(buildPng({ width: 40, height: 30 }));
  await files.setInputFiles({ name: "a.png", mimeType: "image/png", buffer });
  await page.getByRole("button", { name: "Post reply" }).click();
  await expect(page.getByRole("button", { name: "Post reply" })).toBeDisabled();
  await expect(page.getByText("Uploading the image…")).toBeVisible();
  gate.open();
  await page.waitForURL(/\/posts\//u);
  await expect(page.locator(".post.is-current img")).toHaveAttribute("src", /^\/images\//u);

  await page.goto(`/threads/${room.stage.thread.id}`);
  await type(page, "See this.");
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>';
  const drawing = { name: "a.svg", mimeType: "image/svg+xml", buffer: Buffer.from(svg) };
  await files.setInputFiles(drawing);
  await page.getByRole("button", { name: "Post reply" }).click();
  await expect(page.getByRole("button", { name: "Post reply" })).toBeDisabled();
  gate.open();
  await expect(page.getByText("An SVG can hold scripts and is never taken.")).toBeVisible();
  await expect(field(page)).toHaveValue("See this.");
  await expect(page.getByRole("button", { name: "Post reply" })).toBeEnabled();
  expect(page.url()).toContain("/threads/");
  await context.close();
});

test("without scripts a reply is posted, and an empty one comes back with a sentence", async ({
  room,
}) => {
  const { context, page } = await atThread(room, false);
  await expect(page.getByRole("button", { name: "Bold" })).toBeHidden();
  await page.getByRole("button", { name: "Post reply" }).click();
  await expect(page.getByText("Write something first.")).toBeVisible();
  await field(page).fill("Without scripts.");
  await page.getByRole("button", { name: "Post reply" }).click();
  await page.waitForURL(/\/posts\//u);
  await expect(page.locator(".post.is-current")).toContainText("Without scripts.");
  await context.close();
});

test("an edit that meets a newer one shows both, and either can be taken", async ({ room }) => {
  const { context, page } = await atThread(room);
  await type(page, "The first text.");
  await page.getByRole("button", { name: "Post reply" }).click();
  await page.waitForURL(/\/posts\//u);
  const post = page.url();
  const [here, there] = [await context.newPage(), await context.newPage()];
  for (const tab of [here, there]) await tab.goto(`${post}/edit`);
  await type(here, "The text from here.");
  await field(there).fill("The text from there.");
  await there.getByRole("button", { name: "Save" }).click();
  await there.waitForURL(post);
  await here.getByRole("button", { name: "Save" }).click();
  await expect(here.getByText("The post was edited in another place")).toBeVisible();
  await expect(here.locator("del")).toHaveText("there");
  await here.getByRole("button", { name: "Use the stored text" }).click();
  await expect(field(here)).toHaveValue("The text from there.");
  await here.getByRole("button", { name: "Use mine" }).click();
  await expect(field(here)).toHaveValue("The text from here.");
  await here.getByRole("button", { name: "Save" }).click();
  await here.waitForURL(post);
  await expect(here.locator(".post.is-current")).toContainText("The text from here.");
  await context.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the form fits a narrow phone and has no barrier, in the ${colorScheme}`, async ({
    room,
  }) => {
    const { context, page } = await atThread(room);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 800 });
    await type(page, "Dear @the m");
    await field(page).press("End");
    await field(page).pressSequentially("e");
    await expect(page.getByRole("option").first()).toBeVisible();
    await expect(page.locator(".preview .post-body")).toBeVisible();
    expect(await overflowing(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await findingsOf(page)).toEqual([]);
    await context.close();
  });
}

test("what typesets formulas and reads Markdown does not reach the browser", async ({ room }) => {
  const { context, page } = await atThread(room);
  const scripts: string[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) scripts.push(response.url());
  });
  await page.reload();
  await type(page, "$1/4 = 0.25$");
  await expect(page.locator(".preview .post-body")).toBeVisible();
  expect(scripts.length).toBeGreaterThan(3);
  for (const script of scripts) {
    const text = await (await page.request.get(script)).text();
    expect(text, script).not.toMatch(/KaTeX parse error|codeFencedFence|mdastExtensions/u);
  }
  await context.close();
});
