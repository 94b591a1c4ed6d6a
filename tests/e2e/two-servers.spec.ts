import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, type Locator, type Page, type Request, test } from "@playwright/test";
import { onStage } from "@/tests/policy/on-stage";
import type { Stage } from "@/tests/policy/stage";
import { TABLE_SECRET } from "@/tests/policy/table-secret";
import { createDatabase } from "@/tests/support/create-database";
import { freePort } from "@/tests/support/free-port";
import { startPostgres } from "@/tests/support/postgres-cluster";
import { runProduct } from "@/tests/support/run-product";
import { signIn } from "./support/sign-in";

const DRAFT = "Half of an answer, and not yet the other half";

/** A page at the first server, which can be killed and started again, and one at the second. */
interface TwoServers {
  readonly stage: Stage;
  readonly first: {
    readonly origin: string;
    readonly kill: () => Promise<void>;
    readonly start: () => Promise<void>;
  };
  readonly second: { readonly origin: string };
}

/** Runs the product twice, as two processes on one PostgreSQL; false where there is none. */
async function withTwoServers(work: (servers: TwoServers) => Promise<void>): Promise<boolean> {
  const cluster = await startPostgres();
  if (cluster === undefined) return false;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "residual-two-"));
  let product: ReturnType<typeof runProduct> | undefined;
  try {
    const url = await createDatabase(cluster.url("postgres"), "two_servers", "template1");
    await onStage(
      { DATABASE_URL: url, RESIDUAL_DATA: path.join(folder, "second") },
      async ({ stage, served }) => {
        const port = String(await freePort());
        const start = async (): Promise<void> => {
          product = runProduct({
            args: ["--port", port],
            env: {
              DATABASE_URL: url,
              SESSION_SECRET: TABLE_SECRET,
              RESIDUAL_DATA: path.join(folder, "first"),
            },
          });
          await product.ready;
        };
        const kill = async (): Promise<void> => {
          product?.child.kill("SIGKILL");
          expect(await product?.ended).toBe("SIGKILL");
        };
        await start();
        const origin = `http://localhost:${port}`;
        await work({ stage, first: { origin, kill, start }, second: served });
      },
    );
  } finally {
    product?.child.kill("SIGKILL");
    await product?.ended;
    await cluster.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return true;
}

test("two servers on one PostgreSQL: what is posted through one is told on a page that the other serves, which keeps what is typed there, and loses nothing when its server is killed", async ({
  browser,
}, testInfo) => {
  test.setTimeout(240_000);
  const ran = await withTwoServers(async ({ stage, first, second }) => {
    const at = async (origin: string): Promise<Page> =>
      (await browser.newContext({ baseURL: origin })).newPage();
    const [learner, mentor] = [await at(first.origin), await at(second.origin)];
    await signIn(learner, stage.classmate.email);
    await signIn(mentor, stage.people.mentor.email);
    const thread = `/threads/${stage.thread.id}`;

    // A page from which the newest post is at hand, and which is long enough to be moved.
    await learner.setViewportSize({ width: 1000, height: 500 });
    const listening = learner.waitForResponse(isStream);
    await learner.goto(thread);
    const field = learner.getByRole("textbox", { name: "Your reply" });
    await field.fill(DRAFT);
    await expect(learner.getByText("Draft saved")).toBeVisible();
    await field.evaluate((area: HTMLTextAreaElement) => {
      area.setSelectionRange(8, 17, "backward");
    });
    await listening;
    const before = await typedIn(field);
    expect(before).toMatchObject({ value: DRAFT, hasFocus: true, selection: [8, 17, "backward"] });
    const bar = learner.locator(".live-bar");
    const inbox = learner.locator(".corner-beside");
    await expect(inbox).toHaveText("Inbox");

    const shownAt = learner.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const element = document.querySelector(".live-bar");
          if (element === null) throw new Error("There is no live bar");
          new MutationObserver(() => {
            if (element.textContent.includes("1 new reply.")) resolve(Date.now());
          }).observe(element, { childList: true, subtree: true, characterData: true });
        }),
    );
    const answeredAt = await post(mentor, thread, "The first through the other server.");
    await expect(bar).toContainText("1 new reply.");
    testInfo.annotations.push({
      type: "from the answer to the post until the other server's page shows it",
      description: `${String((await shownAt) - answeredAt)} ms`,
    });
    await expect(inbox).toHaveText("Inbox, 1 unread");
    expect(await typedIn(field)).toEqual(before);

    await first.kill();
    await expect(bar).toContainText("1 new reply.");
    const missed = post(mentor, thread, "The second, while there was nobody to hear it.");
    const again = learner.waitForRequest(isStream, { timeout: 90_000 });
    await Promise.all([missed, first.start()]);
    await expect(bar).toContainText("2 new replies.", { timeout: 90_000 });
    // Had it come back with another number than that of the last event, the first would count twice.
    testInfo.annotations.push({
      type: "how the page came back",
      description: await comingBackOf(await again),
    });
    await expect(inbox).toHaveText("Inbox, 2 unread");

    // One more, so that anything that came twice would have been counted by now.
    await post(mentor, thread, "The third, to a server that is back.");
    await expect(bar).toContainText("3 new replies.");
    await expect(inbox).toHaveText("Inbox, 3 unread");
    expect(await typedIn(field)).toEqual(before);

    await learner.getByRole("button", { name: "Show them" }).click();
    for (const words of ["The first through", "The second, while", "The third, to"]) {
      await expect(learner.getByText(words)).toHaveCount(1);
    }
    await expect(bar).toHaveText("");
    const { value, selection } = await typedIn(field);
    expect({ value, selection }).toEqual({ value: DRAFT, selection: before.selection });
    await learner.context().close();
    await mentor.context().close();
  });
  test.skip(!ran, "There is no PostgreSQL here, and none can be installed.");
});

const isStream = (of: { url: () => string }): boolean => /\/threads\/[^/]+\/events/u.test(of.url());

/** Posts by the form, and gives when its answer came, in milliseconds. */
async function post(page: Page, thread: string, words: string): Promise<number> {
  await page.goto(thread);
  await page.getByRole("textbox", { name: "Your reply" }).fill(words);
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  const at = answer.then(() => Date.now());
  await page.getByRole("button", { name: "Post reply" }).click();
  await page.waitForURL(/\/posts\//u);
  return at;
}

/** What whoever types sees and feels of it: the words, the caret, and where the field stands. */
const typedIn = (field: Locator) =>
  field.evaluate((area: HTMLTextAreaElement) => {
    const { x, y, width, height } = area.getBoundingClientRect();
    return {
      value: area.value,
      hasFocus: document.activeElement === area,
      selection: [area.selectionStart, area.selectionEnd, area.selectionDirection],
      box: { x, y, width, height },
      scrolled: window.scrollY,
    };
  });

/** How a stream goes on after the last event: the page asks for it, or the browser does by itself. */
async function comingBackOf(request: Request): Promise<string> {
  const last = (await request.allHeaders())["last-event-id"];
  const by = last === undefined ? "a header that is not shown" : `Last-Event-ID: ${last}`;
  return `${new URL(request.url()).search}, ${by}`;
}
