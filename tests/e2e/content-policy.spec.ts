import { expect, test, type Page } from "@playwright/test";
import { ROUTES } from "./support/routes";
import { violationsOn } from "./support/violations";

/** Whether the script that sets a chosen theme before the first paint has run. */
const themeOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset["theme"]);

for (const [route, states] of Object.entries(ROUTES)) {
  for (const [state, visit] of Object.entries(states)) {
    test(`${route}, ${state}: nothing is against the content policy, with scripts and without`, async ({
      page,
      browser,
    }) => {
      const violations = violationsOn(page);
      await visit(page);
      const address = page.url();
      const storageState = await page.context().storageState();
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const other = colorScheme === "dark" ? "light" : "dark";
        await page.evaluate((theme) => {
          localStorage.setItem("theme", theme);
        }, other);
        await page.goto(address, { waitUntil: "networkidle" });
        // The page that a refusal is made of has no script at all.
        if (state !== "the page of a refusal") expect(await themeOf(page)).toBe(other);
      }
      const plain = await browser.newContext({ javaScriptEnabled: false, storageState });
      const still = await plain.newPage();
      const stillViolations = violationsOn(still);
      await still.goto(address);
      await plain.close();
      expect([...violations, ...stillViolations]).toEqual([]);
    });
  }
}

for (const address of ["/", "/quizzes", "/nothing"]) {
  test(`a script that somebody brought into ${address} does not run`, async ({ page }) => {
    const violations = violationsOn(page);
    await page.route(address, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        "</body>",
        `<script>window.brought = "inline"</script><img src="/none.png" onerror="window.brought = 'handler'"><a id="brought" href="javascript:window.brought='address'">on</a></body>`,
      );
      await route.fulfill({ response, body });
    });
    await page.goto(address, { waitUntil: "networkidle" });
    await page.evaluate(() => {
      document.querySelector<HTMLElement>("#brought")?.click();
    });
    expect(await page.evaluate(() => Object.hasOwn(window, "brought"))).toBe(false);
    expect(violations.length).toBeGreaterThanOrEqual(2);
  });
}

test("every answer has the policy, also where Next gives one by itself", async ({ request }) => {
  for (const address of [
    "/",
    "/quizzes",
    "/nothing",
    "/_next/nothing",
    "/%E0%A4%A",
    "/api/me",
    "/api/nothing",
    "/quizzes/%00",
    "/icon.svg",
  ]) {
    const reply = await request.get(address);
    const policy = reply.headers()["content-security-policy"] ?? "";
    expect(`${address}: ${policy}`).toMatch(/script-src 'self' /u);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/u);
    expect(reply.headers()["x-content-type-options"]).toBe("nosniff");
    expect(reply.headers()["x-frame-options"]).toBe("DENY");
  }
});
