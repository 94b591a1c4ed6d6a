import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { ACCOUNT_ROUTES } from "./account-routes";
import { DISCUSSION_ROUTES } from "./discussion-routes";
import { checkButton, choiceOf, handIn, startQuiz, tickAndSave } from "./question-page";

/** Leads a page to a route in one of its states. */
type Visit = (page: Page) => Promise<void>;

const at =
  (address: string): Visit =>
  async (page) => {
    await page.goto(address);
  };

/** A question of the fairness quiz that is handed in, and its review open. */
const review: Visit = async (page) => {
  await startQuiz(page);
  await tickAndSave(page, ["a", "c"]);
  await handIn(page);
};

/** Changes the address that the page is at, and goes there. */
const from =
  (visit: Visit, change: (pathname: string) => string): Visit =>
  async (page) => {
    await visit(page);
    await page.goto(change(new URL(page.url()).pathname));
  };

/**
 * Every route of the product with a way to it, by its folder in app/; under one route as many states
 * as it has faces. A route that is missing here fails a test.
 */
export const ROUTES: Readonly<Record<string, Readonly<Record<string, Visit>>>> = {
  ...ACCOUNT_ROUTES,
  ...DISCUSSION_ROUTES,
  "/": { "the front page": at("/") },
  "/accessibility": { "about accessibility": at("/accessibility") },
  "/how-keys-are-computed": { "about keys": at("/how-keys-are-computed") },
  "/privacy": { "about privacy": at("/privacy") },
  "/reading": { "the reading list": at("/reading") },
  "/quizzes": {
    "the course of somebody new": at("/quizzes"),
    "the course of somebody who has begun": from(review, () => "/quizzes"),
  },
  "/quizzes/[slug]": {
    "a quiz of somebody new": at("/quizzes/fairness"),
    "a quiz with an attempt": from(review, () => "/quizzes/fairness"),
    "a practice question": at("/quizzes/crossovers"),
  },
  "/attempts/[attempt]": {
    "an attempt under way": from(review, (pathname) => pathname.replace(/\/\d\/.*/u, "")),
    "an attempt that is finished": async (page) => {
      const attempt = await startQuiz(page, "crossovers");
      await page.goto(attempt);
      await page.getByRole("button", { name: /^Hand in (the rest|everything)$/u }).click();
      await page.getByRole("heading", { name: /^Your mark is/u }).waitFor();
    },
  },
  "/attempts/[attempt]/[position]": {
    "a question": async (page) => {
      await startQuiz(page);
      await page.getByText("Make a quick guess first").click();
    },
    "a question with one right choice": async (page) => {
      await startQuiz(page, SINGLE);
      await tickAndSave(page, ["a"]);
    },
    "a question that another tab changed": async (page) => {
      const attempt = await startQuiz(page);
      const other = await page.context().newPage();
      await other.goto(`${attempt}/1`);
      await tickAndSave(other, ["a"]);
      await other.close();
      await choiceOf(page, "b").check();
      await page.getByRole("alert").filter({ hasText: "another tab" }).waitFor();
    },
  },
  "/attempts/[attempt]/[position]/review": {
    "the explanation to begin with": from(review, (pathname) =>
      pathname.replace(/review.*/u, "review"),
    ),
  },
  "/attempts/[attempt]/[position]/review/[choice]": {
    "an explanation with all of it open": async (page) => {
      await review(page);
      for (const summary of await page.locator("main summary").all()) await summary.click();
    },
    "the contested choice": from(review, (pathname) => pathname.replace(/.$/u, "c")),
    "an explanation on numbers that cannot be used": from(
      review,
      (pathname) => `${pathname}?p=three&n.p=three`,
    ),
  },
  "/courses": { "the courses of somebody without an account": at("/courses") },
  "/join": { "joining of somebody without an account": at("/join") },
  "/join/[token]": { "an invitation that there is not": at("/join/unknown") },
  "/mail/stop/[token]": { "a link of a mail that is none": at("/mail/stop/unknown") },
  "not a route": {
    "the page that is not there": at("/nothing"),
    "the page of a refusal": async (page) => {
      const attempt = await startQuiz(page);
      await page.context().request.post(`${attempt}/1/submission`, { data: { choices: ["a"] } });
      await page.evaluate(() => {
        for (const script of document.querySelectorAll("form.question")) {
          // Without the script of the page: the browser's own submission shows the server's page.
          script.replaceWith(script.cloneNode(true));
        }
      });
      await choiceOf(page, "b").check();
      await checkButton(page).click();
      await page.getByText("This question is handed in already").waitFor();
    },
  },
};

const SINGLE = "crossovers";

/** The routes that the folders of app/ make: "(group)" says nothing, "_private" is none. */
export function routesInApp(root = "app"): readonly string[] {
  const pages = fs
    .readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/u.test(file.replaceAll(path.sep, "/")));
  return pages
    .map((file) => {
      const folders = path.dirname(file).split(path.sep);
      return `/${folders.filter((name) => name !== "." && !name.startsWith("(")).join("/")}`;
    })
    .sort();
}
