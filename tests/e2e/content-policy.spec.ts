import { expect, test } from "@playwright/test";
import { violationsOn } from "./support/violations";

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
