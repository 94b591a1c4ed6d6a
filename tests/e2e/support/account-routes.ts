import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";

type Visit = (page: Page) => Promise<void>;

const at =
  (address: string): Visit =>
  async (page) => {
    await page.goto(address);
  };

/** Signs up, and opens the mailbox once the mail is in it. */
const mailbox: Visit = async (page) => {
  const email = `${randomUUID()}@example.org`;
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill("Ada Byron");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.getByRole("heading", { name: "Look into your mail" }).waitFor();
  await expect(async () => {
    await page.goto("/mailbox");
    await expect(page.getByText(email)).toBeVisible({ timeout: 1000 });
  }).toPass();
};

const mail: Visit = async (page) => {
  await mailbox(page);
  await page.getByRole("link", { name: "Confirm your address" }).first().click();
  await page.getByRole("heading", { name: "Confirm your address" }).waitFor();
};

/** The way in with address and password; what its links lead to is looked at in its own journeys. */
export const ACCOUNT_ROUTES: Readonly<Record<string, Readonly<Record<string, Visit>>>> = {
  "/sign-in": { "signing in": at("/sign-in") },
  "/sign-up": {
    "signing up": at("/sign-up"),
    "a sign-up with mistakes": async (page) => {
      await page.goto("/sign-up");
      await page.getByRole("button", { name: "Sign up" }).click();
      await page.getByText("Type an address such as").waitFor();
    },
  },
  "/forgot": { "asking for a new password": at("/forgot") },
  "/mail-sent": {
    "after a sign-up": at("/mail-sent?about=sign-up"),
    "after a forgotten password": at("/mail-sent?about=reset"),
  },
  "/verify": { "a link that does not work": at("/verify?token=made-up") },
  "/reset": { "a link for a password that does not work": at("/reset?token=made-up") },
  "/mailbox": { "the mailbox": mailbox },
  "/mailbox/[mail]": { "a mail": mail },
  "/set-up": { "a link to set up that does not work": at("/set-up?token=made-up") },
};
