import type { Page } from "@playwright/test";
import { passwordOf } from "@/tests/policy/stage";

/** Signs somebody of the stage in, by the form. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in?next=/courses");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(passwordOf({ email }));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(({ pathname }) => pathname === "/courses");
}
