import fs from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { onStage } from "@/tests/policy/on-stage";
import type { Served } from "@/tests/policy/served";
import { passwordOf, type Person, type Stage } from "@/tests/policy/stage";
import { laidOutFolder } from "./laid-out-folder";

/** A product of its own, with people and a course in it, and a browser that reaches it. */
export async function withPeople(
  browser: Browser,
  work: (
    stage: Stage,
    open: (person: Person | null, scripts?: boolean) => Promise<Page>,
    served: Served,
  ) => unknown,
): Promise<void> {
  const folder = await laidOutFolder();
  try {
    await onStage({ RESIDUAL_DATA: folder }, async ({ served, stage }) => {
      const open = async (person: Person | null, scripts = true): Promise<Page> => {
        const context = await browser.newContext({
          baseURL: served.origin,
          javaScriptEnabled: scripts,
        });
        const page = await context.newPage();
        if (person !== null) await signIn(page, person.email);
        return page;
      };
      await work(stage, open, served);
    });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Signs somebody of the stage in, by the form. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in?next=/courses");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(passwordOf({ email }));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(({ pathname }) => pathname === "/courses");
}
