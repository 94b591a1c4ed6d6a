import { OPEN_COURSE } from "@/lib/courses/open-course";
import { threadPath } from "@/lib/discussion/discussion-paths";
import { PUNISHED_MORE } from "@/lib/discussion/first-threads/punished-more";
import { expect, type Page } from "@playwright/test";

type Visit = (page: Page) => Promise<void>;

export const DISCUSSION = `/courses/${OPEN_COURSE.slug}/discussion`;

const at =
  (address: string): Visit =>
  async (page) => {
    await page.goto(address);
  };

/** Comes in as somebody of the demonstration. */
export async function lookAround(page: Page, role: "learner" | "mentor"): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: new RegExp(role, "iu") }).click();
  await page.waitForURL(({ pathname }) => pathname === "/quizzes");
}

/** Asks something as a learner of the demonstration. The page is then at the thread. */
export async function askSomething(page: Page, title: string, text: string): Promise<void> {
  await lookAround(page, "learner");
  await page.goto(`${DISCUSSION}/new`);
  await page.getByLabel("Title").fill(title);
  await page.getByRole("textbox", { name: "Text" }).fill(text);
  await page.getByRole("button", { name: "Post it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

const firstThread: Visit = at(threadPath(PUNISHED_MORE.id));

const ownThread: Visit = (page) =>
  askSomething(page, "How is a quarter not easier?", "I get |0.4 - 0.9| = 0.5 and 0.5^2 = 0.25.");

/** From a thread of one's own to a page of its first post. */
const ownPost =
  (link: string, heading: string | RegExp): Visit =>
  async (page) => {
    await ownThread(page);
    await page.getByRole("link", { name: link }).click();
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  };

/** The pages of a discussion that whoever looks around can see. */
export const DISCUSSION_ROUTES: Readonly<Record<string, Readonly<Record<string, Visit>>>> = {
  "/courses/[slug]/discussion": {
    "the threads of the open course": at(DISCUSSION),
    "no thread like that": at(`${DISCUSSION}?show=answered&question=crossovers&choice=a`),
  },
  "/courses/[slug]/discussion/search": {
    "a search that has found something": at(`${DISCUSSION}/search?q=punished&anyway=yes`),
    "a search for nothing yet": at(`${DISCUSSION}/search`),
    "a search that has found nothing": at(`${DISCUSSION}/search?q=xylophone`),
  },
  "/search": {
    "a search of all courses that has found something": at("/search?q=punished&anyway=yes"),
    "a search of all courses for nothing yet": at("/search"),
    "a search of all courses that leaves threads out": at("/search?q=punished"),
  },
  "/courses/[slug]/discussion/new": {
    "a new thread": async (page) => {
      await lookAround(page, "learner");
      await page.goto(`${DISCUSSION}/new?question=two-groups-one-output&choice=c`);
    },
    "a new thread with mistakes": async (page) => {
      await lookAround(page, "learner");
      await page.goto(`${DISCUSSION}/new`);
      await page.getByRole("button", { name: "Post it" }).click();
      await page.getByText("Write something first.").waitFor();
    },
  },
  "/threads/[thread]": {
    "a thread, for whoever comes by": firstThread,
    "a thread of one's own": ownThread,
  },
  "/posts/[post]": {
    "a reply": async (page) => {
      await firstThread(page);
      await page.locator(".branch .post-head a[href^='/posts/']").first().click();
      await page.waitForURL(/\/posts\//u);
    },
  },
  "/posts/[post]/edit": { "an edit": ownPost("Edit", "Edit your post") },
  "/posts/[post]/history": {
    "what was edited": async (page) => {
      await ownPost("Edit", "Edit your post")(page);
      await page.getByRole("textbox", { name: "Text" }).fill("I get |0.4 - 0.9| = 0.5 so far.");
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByRole("link", { name: "edited" }).click();
      await page.getByRole("heading", { level: 1, name: "What was edited" }).waitFor();
    },
  },
  "/posts/[post]/author": {
    "who wrote it": async (page) => {
      await lookAround(page, "learner");
      await page.goto(`${DISCUSSION}/new`);
      await page.getByLabel("Title").fill("Asked under no name");
      await page.getByRole("textbox", { name: "Text" }).fill("Why?");
      await page.getByLabel("Hide my name from other learners").check();
      await page.getByRole("button", { name: "Post it" }).click();
      await page.waitForURL(/\/threads\//u);
      const thread = page.url();
      await page.context().clearCookies();
      await lookAround(page, "mentor");
      await page.goto(thread);
      await page.getByRole("link", { name: "Who is it?" }).click();
      await page.getByRole("heading", { level: 1, name: "Who wrote this?" }).waitFor();
    },
  },
};
