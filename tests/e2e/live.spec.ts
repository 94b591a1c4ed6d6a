import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import ts from "typescript";
import { type LiveProcess, runLiveServer } from "@/tests/support/run-live-server";
import { laidOutFolder } from "./support/laid-out-folder";

/** What the browser is given of ours, as it would be in a bundle. */
const script = ts
  .transpile(fs.readFileSync("lib/ui/live/live-source.ts", "utf8"), {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2023,
  })
  .replace("export function openLive", "globalThis.openLive = function openLive");

test.describe("a page that listens to live events", () => {
  // One server for all of them: the first start of a database takes seconds.
  test.describe.configure({ mode: "default" });
  let data = "";
  let server: LiveProcess;
  /** What the page of a test is about, and no other. */
  let topic = "";

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    data = await laidOutFolder();
    server = await runLiveServer({ RESIDUAL_DATA: data });
  });

  test.beforeEach(() => {
    topic = randomUUID();
  });

  test.afterAll(async () => {
    await server.stop("SIGKILL");
    fs.rmSync(data, { recursive: true, force: true });
  });

  /** Opens an empty page that writes into its body what it hears, and what it says of itself. */
  const listen = async (page: Page): Promise<void> => {
    await page.goto(`${server.origin}/`);
    await page.addScriptTag({ type: "module", content: script });
    await page.evaluate((href) => {
      document.body.innerHTML = "<p id=state></p><p id=heard></p>";
      const write = (id: string, text: string, isMore: boolean) => {
        const element = document.getElementById(id);
        if (element !== null) element.textContent = (isMore ? element.textContent : "") + text;
      };
      const openLive: unknown = Reflect.get(globalThis, "openLive");
      if (typeof openLive !== "function") throw new Error("The script was not loaded");
      const options = {
        href,
        after: 0,
        onEvent: ({ kind }: { kind: string }) => {
          write("heard", `${kind} `, true);
        },
        onReset: () => {
          write("heard", "(reset) ", true);
        },
        onState: (state: string) => {
          write("state", state, false);
        },
      };
      Reflect.apply(openLive, undefined, [options]);
    }, `/events?topic=${topic}`);
  };
  const state = (page: Page) => page.locator("#state");
  const heard = (page: Page) => page.locator("#heard");
  const tell = async (...kinds: readonly string[]): Promise<void> => {
    for (const kind of kinds) await server.tell(topic, kind);
  };

  /** Makes a page believe that it is hidden, or shown: a headless browser never hides one. */
  const look = (page: Page, visibility: "hidden" | "visible") =>
    page.evaluate((value) => {
      Object.defineProperty(document, "visibilityState", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, visibility);

  test("hears everything once over a restart of the server, and says how it stands", async ({
    page,
  }) => {
    await tell("1");
    await listen(page);
    await expect(state(page)).toHaveText("live");
    await tell("2");
    await expect(heard(page)).toHaveText("1 2");
    await server.stop("SIGTERM");
    await expect(state(page)).toHaveText("reconnecting");
    server = await runLiveServer({ RESIDUAL_DATA: data }, server.port);
    await tell("3", "4");
    await expect(state(page)).toHaveText("live");
    await tell("5");
    await expect(heard(page)).toHaveText("1 2 3 4 5");
  });

  test("comes back by itself where it was refused, which a browser does not", async ({ page }) => {
    await page.route(`${server.origin}/events**`, (route) => route.fulfill({ status: 503 }), {
      times: 1,
    });
    await listen(page);
    await expect(state(page)).toHaveText("reconnecting");
    await tell("1");
    await expect(heard(page)).toHaveText("1");
    await expect(state(page)).toHaveText("live");
  });

  test("does not come back where it was told to stay away", async ({ page }) => {
    let asked = 0;
    await page.route(`${server.origin}/events**`, (route) => {
      asked += 1;
      return route.fulfill({
        contentType: "text/event-stream",
        body: "id: 0\nevent: gone\ndata\n\n",
      });
    });
    await page.clock.install();
    await listen(page);
    await expect(state(page)).toHaveText("ended");
    await page.clock.runFor(300_000);
    await look(page, "visible");
    expect(asked).toBe(1);
  });

  test("gives its connection back while nobody looks, and then hears what it missed", async ({
    page,
  }) => {
    await page.clock.install();
    await listen(page);
    await expect(state(page)).toHaveText("live");
    await look(page, "hidden");
    await page.clock.runFor(5000);
    await look(page, "visible");
    await page.clock.runFor(20_000);
    await expect(state(page)).toHaveText("live");
    await look(page, "hidden");
    await page.clock.runFor(10_000);
    await expect(state(page)).toHaveText("paused");
    await tell("1", "2");
    await look(page, "visible");
    await tell("3");
    await expect(heard(page)).toHaveText("1 2 3");
  });

  test("listens again when it is come back to, as a page that the browser kept", async ({
    page,
  }) => {
    await listen(page);
    await expect(state(page)).toHaveText("live");
    const fire = (name: string) =>
      page.evaluate(
        (type) => dispatchEvent(new PageTransitionEvent(type, { persisted: true })),
        name,
      );
    await fire("pagehide");
    await expect(state(page)).toHaveText("paused");
    await tell("1");
    await fire("pageshow");
    await expect(heard(page)).toHaveText("1");
  });

  test("asks anew where a connection says nothing any more", async ({ page }) => {
    await page.clock.install();
    await listen(page);
    await expect(state(page)).toHaveText("live");
    const again = page.waitForRequest(/\/events/u);
    await page.clock.runFor(60_000);
    await again;
    await tell("1");
    await expect(heard(page)).toHaveText("1");
  });
});
