import fs from "node:fs";
import { randomUUID } from "node:crypto";
import { expect, test, type APIRequestContext, type Browser, type Page } from "@playwright/test";
import { type MailServer, startMailServer } from "../support/mail-server";
import { type RunningProduct, runProduct } from "../support/run-product";
import { findingsOf } from "./support/axe";
import { laidOutFolder } from "./support/laid-out-folder";
import { overflowing } from "./support/layout";
import { handIn, startQuiz, tickAndSave } from "./support/question-page";

// One product with a mail server for the whole file.
test.describe.configure({ mode: "serial", timeout: 120_000 });

const PASSWORD = "a few words are best";
let mail: MailServer;
let product: RunningProduct;
let site = "";
let folder = "";

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = await laidOutFolder();
  mail = await startMailServer();
  product = runProduct({
    args: ["--port", "0"],
    env: { RESIDUAL_DATA: folder, SMTP_URL: mail.url },
  });
  site = await product.ready;
});

test.afterAll(async () => {
  product.child.kill("SIGTERM");
  await product.ended;
  await mail.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const newAddress = (): string => `${randomUUID()}@example.org`;

const newPage = async (browser: Browser, javaScriptEnabled = true): Promise<Page> =>
  (await browser.newContext({ baseURL: site, javaScriptEnabled })).newPage();

async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
}

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto("/sign-up");
  await fill(page, { Name: "Ada Byron", "E-mail address": email });
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
}

/** On the page of the link in the mail. */
async function confirm(page: Page): Promise<void> {
  await expect(page.getByText("At least 10 characters.")).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Ada Byron");
  await fill(page, { Password: PASSWORD });
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
}

async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto("/sign-in");
  await fill(page, { "E-mail address": email, Password: password });
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

const isSignedIn = (page: Page) => expect(page.locator(".corner-name")).toHaveText("Ada Byron");

async function look(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await overflowing(page)).toEqual([]);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await findingsOf(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test("a guest signs up, confirms on another device, and has her answers everywhere once she signs in here", async ({
  browser,
}) => {
  const [desk, phone, email] = [await newPage(browser), await newPage(browser), newAddress()];
  await startQuiz(desk, "crossovers");
  await tickAndSave(desk, ["a"]);
  await handIn(desk);
  await startQuiz(desk);
  const guest = await desk.context().cookies();
  await signUp(desk, email);
  await look(desk);

  const link = await mail.linkTo(email, 1);
  await phone.goto(link);
  await expect(phone.getByText(email)).toBeVisible();
  await look(phone);
  // A mail scanner that opens the link uses nothing up.
  await phone.reload();
  await confirm(phone);
  await expect(phone.getByRole("heading", { name: "Your address is confirmed" })).toBeVisible();
  await isSignedIn(phone);
  await look(phone);

  await desk.goto(link);
  await expect(desk.getByRole("heading", { name: /is confirmed already/u })).toBeVisible();
  await look(desk);
  await signIn(desk, email);
  await isSignedIn(desk);
  expect((await desk.context().cookies()).map(({ name }) => name)).not.toContain("guest");
  await phone.goto("/quizzes/crossovers");
  await expect(phone.getByRole("link", { name: "Attempt 1" })).toBeVisible();
  await phone.goto("/quizzes/fairness");
  await expect(phone.getByRole("button", { name: /^Go on/u })).toBeVisible();

  const thief = await browser.newContext({ baseURL: site });
  await thief.addCookies(guest);
  const stranger = await thief.newPage();
  await stranger.goto("/quizzes/crossovers");
  await expect(stranger.getByRole("link", { name: "Attempt 1" })).toHaveCount(0);
});

test("sign-up and sign-in work without JavaScript", async ({ browser }) => {
  const [page, email] = [await newPage(browser, false), newAddress()];
  await signUp(page, email);
  await page.goto(await mail.linkTo(email, 1));
  await confirm(page);
  await isSignedIn(page);
  const other = await newPage(browser, false);
  await signIn(other, email);
  await other.waitForURL(/\/quizzes$/u);
  await isSignedIn(other);
});

test("a forgotten password is set anew by a link that works once", async ({ browser }) => {
  const [page, email] = [await newPage(browser), newAddress()];
  await signUp(page, email);
  await page.goto(await mail.linkTo(email, 1));
  await confirm(page);
  await isSignedIn(page);
  const other = await newPage(browser);
  await other.goto("/forgot");
  await look(other);
  await fill(other, { "E-mail address": email });
  await other.getByRole("button", { name: "Send me the link" }).click();
  await expect(other.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
  const link = await mail.linkTo(email, 2);
  await other.goto(link);
  await look(other);
  await fill(other, { "New password": "too short" });
  await other.getByRole("button", { name: "Set the password" }).click();
  await expect(other.getByText("Take at least 10 characters")).toBeVisible();
  await fill(other, { "New password": "other words than before" });
  await other.getByRole("button", { name: "Set the password" }).click();
  await expect(other.getByText("The new password is set")).toBeVisible();
  await signIn(other, email, "other words than before");
  await isSignedIn(other);
  await page.reload();
  await expect(page.locator(".corner-name")).toHaveCount(0);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: /does not work any more/u })).toBeVisible();
});

test("whoever guesses passwords is slowed, and told for how long", async ({ browser }) => {
  const [page, email] = [await newPage(browser), newAddress()];
  for (let tries = 0; tries < 5; tries += 1) {
    await signIn(page, email, `guess number ${String(tries)}`);
    await expect(page.getByText("do not go together")).toBeVisible();
  }
  await signIn(page, email, "guess number five");
  await expect(page.getByText(/Wait [45] minutes/u)).toBeVisible();
});

/** Every page has random tokens for its own scripts. */
const withoutNonces = (html: string): string =>
  html.replaceAll(/nonce(?:=|\\?":)\\?"[^"\\]*/gu, "");

/** What the server answers to a form that a browser without JavaScript sends. */
async function answerTo(
  request: APIRequestContext,
  address: string,
  fields: Readonly<Record<string, string>>,
) {
  const page = await (await request.get(`${site}${address}`)).text();
  const hidden = [...page.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/gu)];
  const form = Object.fromEntries(
    hidden.map(([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')]),
  );
  const started = performance.now();
  const answer = await request.post(`${site}${address}`, {
    multipart: { ...form, ...fields },
    maxRedirects: 0,
  });
  const milliseconds = performance.now() - started;
  const to = answer.headers()["location"] ?? "";
  const then = to === "" ? "" : await (await request.get(new URL(to, site).href)).text();
  return { status: answer.status(), to, then, milliseconds };
}

test("sign-up and a forgotten password answer the same for a known and an unknown address", async ({
  browser,
  request,
}) => {
  const [page, known] = [await newPage(browser), newAddress()];
  await signUp(page, known);
  await page.goto(await mail.linkTo(known, 1));
  await confirm(page);
  await isSignedIn(page);
  for (const [address, fields] of [
    ["/sign-up", { name: "Ada Byron" }],
    ["/forgot", {}],
  ] as const) {
    const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    const answers = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      for (const kind of ["known", "unknown"] as const) {
        const email = kind === "known" ? known : newAddress();
        const { milliseconds, ...answer } = await answerTo(request, address, { ...fields, email });
        times[kind].push(milliseconds);
        expect(answer.status).toBe(303);
        answers.add(JSON.stringify({ ...answer, then: withoutNonces(answer.then) }));
      }
    }
    expect([...answers].slice(1)).toEqual([]);
    test
      .info()
      .annotations.push({ type: `times of ${address}`, description: JSON.stringify(times) });
  }
});

test("the link in the terminal makes the first administrator, once", async ({ browser }) => {
  const link = /http:\S+\/set-up\?token=\S+/u.exec(product.output())?.[0] ?? "";
  const page = await newPage(browser);
  await page.goto(`${link}x`);
  await expect(page.getByRole("heading", { name: /no page at this address/u })).toBeVisible();
  await page.goto(link);
  await look(page);
  const email = newAddress();
  await fill(page, { Name: "Ada Byron", "E-mail address": email, Password: PASSWORD });
  await page.getByRole("button", { name: "Become administrator" }).click();
  await isSignedIn(page);
  await page.goto("/audit");
  const line = page.getByText("made an administrator").filter({ visible: true });
  await expect(line.first()).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: /no page at this address/u })).toBeVisible();
});

test("a site with a mail server has no mailbox to read", async ({ browser }) => {
  const page = await newPage(browser);
  expect((await page.goto("/mailbox"))?.status()).toBe(404);
});
