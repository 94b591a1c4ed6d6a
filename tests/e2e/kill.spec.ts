import fs from "node:fs";
import { expect, test } from "@playwright/test";
import { runProduct } from "@/tests/support/run-product";
import {
  choiceOf,
  startQuiz,
  statusOf,
  tickAndSave,
  ticked,
  untilSaved,
} from "./support/question-page";
import { laidOutFolder } from "./support/laid-out-folder";

test("kill -9 of the server right after “Saved”: the answer is there when it is back", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const data = await laidOutFolder();
  const first = runProduct({ args: ["--port", "0"], env: { RESIDUAL_DATA: data } });
  let second: typeof first | undefined;
  try {
    const address = await first.ready;
    const context = await browser.newContext({ baseURL: address });
    const page = await context.newPage();
    const attempt = await startQuiz(page);
    await tickAndSave(page, ["a"]);
    await choiceOf(page, "c").check();
    await untilSaved(page);
    first.child.kill("SIGKILL");
    expect(await first.ended).toBe("SIGKILL");
    // What is ticked while there is no server stays on the device until there is one.
    await choiceOf(page, "d").check();
    await expect(statusOf(page)).toHaveText("Offline: kept on this device");
    const device = await context.storageState();
    await context.close();

    const { port } = new URL(address);
    second = runProduct({ args: ["--port", port], env: { RESIDUAL_DATA: data } });
    await second.ready;
    const elsewhere = await browser.newContext({
      baseURL: address,
      storageState: { ...device, origins: [] },
    });
    const there = await elsewhere.newPage();
    await there.goto(`${attempt}/1`);
    expect(await ticked(there)).toEqual(["a", "c"]);
    await elsewhere.close();
    const again = await browser.newContext({ baseURL: address, storageState: device });
    const here = await again.newPage();
    await here.goto(`${attempt}/1`);
    await untilSaved(here);
    expect(await ticked(here)).toEqual(["a", "c", "d"]);
    await here.goto("/quizzes/fairness");
    await expect(here.getByRole("link", { name: /^Attempt \d+$/u })).toHaveCount(1);
    await again.close();
  } finally {
    for (const server of [first, second]) {
      server?.child.kill("SIGTERM");
      await server?.ended;
    }
    fs.rmSync(data, { recursive: true, force: true });
  }
});
