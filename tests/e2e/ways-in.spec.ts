import { expect, test, type Browser, type Page } from "@playwright/test";
import { look } from "./support/look";
import { OWN_ACCOUNT_ROUTES } from "./support/own-account-routes";
import { openUniversity, signInAs, type University } from "./support/university";

let university: University | undefined;
test.describe.configure({ mode: "default" });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  university = await openUniversity();
});
test.afterAll(async () => {
  await university?.close();
});

const there = (): University => {
  if (university === undefined) throw new Error("The university is not open");
  return university;
};

/** A browser that neither the product nor the provider knows. */
async function newcomer(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

const trouble = (page: Page) => page.getByRole("main").locator(".callout");

test("somebody new signs in at the university, and her guest's attempt comes along", async ({
  page,
}) => {
  const { origin } = there();
  await page.goto(`${origin}/quizzes/fairness`);
  await page.getByRole("button", { name: "Start the quiz" }).click();
  await page.waitForURL(/\/attempts\//u);
  const attempt = page.url();
  await signInAs(page, there(), "s1 Ada ada@example.org proved");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ada");
  await expect(page.getByText("you can sign in with Example University")).toBeVisible();
  expect((await page.goto(attempt))?.status()).toBe(200);
  await page.locator(".corner summary").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(`${origin}/`);
  expect((await page.goto(attempt))?.status()).toBe(404);
});

test("an account with the same proven address is linked, with an unproven one it is not", async ({
  browser,
}) => {
  const first = await newcomer(browser);
  await signInAs(first, there(), "s2 Grace grace@example.org proved");
  await first.getByLabel("Name", { exact: true }).fill("Grace H.");
  await first.getByRole("button", { name: "Change the name" }).click();
  await expect(first.getByText("Your name is changed.")).toBeVisible();

  const second = await newcomer(browser);
  await signInAs(second, there(), "s3 Somebody GRACE@example.org proved");
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Grace H.");

  const stranger = await newcomer(browser);
  await signInAs(stranger, there(), "s4 Mallory grace@example.org unproved");
  await expect(trouble(stranger)).toContainText("There is an account with this address already");
  await stranger.goto(`${there().origin}/account`);
  await expect(stranger).toHaveURL(/\/sign-in/u);
});

test("an address that the provider does not vouch for lets nobody in, then or later", async ({
  browser,
}) => {
  const page = await newcomer(browser);
  await signInAs(page, there(), "s5 Eve eve@example.org unproved");
  await expect(trouble(page)).toContainText("The provider does not say that your address is yours");
  const owner = await newcomer(browser);
  await signInAs(owner, there(), "s6 Owner eve@example.org proved");
  await expect(trouble(owner)).toContainText("it is not shown that both are yours");
});

test("a sign-in that is called off, or comes back from nowhere, is told in words", async ({
  page,
}) => {
  const { origin } = there();
  await page.goto(`${origin}/sign-in`);
  await page.getByRole("button", { name: "Sign in with Example University" }).click();
  await page.getByRole("button", { name: "Call it off" }).click();
  await expect(trouble(page)).toContainText("called off at the provider");
  await page.goto(`${origin}/api/auth/callback/university?code=x&state=y`);
  await expect(trouble(page)).toContainText("began in another browser");
});

test("a passkey is added, signs in, is renamed and kept while it is one of two ways in", async ({
  page,
}) => {
  const { origin } = there();
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  await client.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signInAs(page, there(), "s7 Katherine katherine@example.org proved");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText(/^Chrome on/u).first()).toBeVisible();
  await page.locator("summary").filter({ hasText: "Rename" }).click();
  await page.getByLabel("Name of the passkey").fill("The laptop");
  await page.getByRole("button", { name: "Rename it" }).click();
  await expect(page.getByText("It is called that now.")).toBeVisible();
  await page.locator(".corner summary").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(`${origin}/`);

  await page.goto(`${origin}/sign-in?next=/account`);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Katherine");
  await expect(page.getByText("The laptop", { exact: true }).first()).toBeVisible();
  const told = await page.evaluate(() => document.cookie);
  expect(told).not.toContain("session");
  await page.getByRole("button", { name: "Remove The laptop" }).click();
  await expect(page.getByText("You have none so far.", { exact: true })).toBeVisible();

  await page.locator(".corner summary").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto(`${origin}/sign-in`);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(trouble(page)).toContainText("not known here any more");
});

test("an account is taken along as a file, and deleted for good", async ({ page }) => {
  const { origin } = there();
  await signInAs(page, there(), "s8 Mary mary@example.org proved");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download your data" }).click();
  expect((await download).suggestedFilename()).toBe("residual-account.json");
  await page.getByRole("link", { name: "Delete the account" }).click();
  await page.getByLabel("Type the address of the account").fill("another@example.org");
  await page.getByRole("button", { name: "Delete the account" }).click();
  await expect(page.getByText("This is not the address of your account.")).toBeVisible();
  await page.getByLabel("Type the address of the account").fill("mary@example.org");
  await page.getByRole("button", { name: "Delete the account" }).click();
  await page.waitForURL(`${origin}/`);
  await page.goto(`${origin}/account`);
  await expect(page).toHaveURL(/\/sign-in/u);
});

test("a visitor looks around in one click, and is a guest again afterwards", async ({ page }) => {
  const { origin } = there();
  await page.goto(`${origin}/quizzes/fairness`);
  await page.getByRole("button", { name: "Start the quiz" }).click();
  await page.waitForURL(/\/attempts\//u);
  const attempt = page.url();
  await page.goto(`${origin}/sign-in`);
  await page.getByRole("button", { name: "As instructor" }).click();
  await page.waitForURL(`${origin}/quizzes`);
  await expect(page.locator(".corner summary")).toContainText("Demo instructor");
  expect((await page.goto(attempt))?.status()).toBe(404);
  await page.goto(`${origin}/account`);
  await expect(page.getByText("This is an account of the demonstration")).toBeVisible();
  await page.locator(".corner summary").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(`${origin}/`);
  expect((await page.goto(attempt))?.status()).toBe(200);
});

test("the pages of an account and of an administrator are whole at 320 and 1280 px, in light and dark", async ({
  page,
}) => {
  const { origin } = there();
  await signInAs(page, there(), "s9 Root root@example.org proved", "/audit");
  await expect(page.getByText("made an administrator").last()).toBeVisible();
  for (const path of [...OWN_ACCOUNT_ROUTES, "/sign-in?error=access_denied"]) {
    await page.goto(`${origin}${path}`);
    await test.step(path, () => look(page));
  }
});
