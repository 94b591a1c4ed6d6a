import { expect, test, type Page } from "@playwright/test";
import fc from "fast-check";
import { renderPost } from "@/lib/discussion/writing/render-post";
import { hostilePost } from "@/tests/support/hostile-posts";
import { publishedVectors } from "@/tests/support/published-vectors/published-vectors";
import { scriptVectors } from "@/tests/support/script-vectors";

declare global {
  interface Window {
    /** Counts the scripts of posts that have run. */
    xss: number;
  }
}

const AT_ONCE = 400;

function batchesOf(posts: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(posts.length / AT_ONCE) }, (_, batch) =>
    posts.slice(batch * AT_ONCE, (batch + 1) * AT_ONCE),
  );
}

/** A page of posts without any policy that would hold their scripts back. */
function pageOf(posts: readonly string[]): string {
  const bodies = posts.map((text, index) => {
    const { html } = renderPost(text, { scenario: null, idPrefix: `p${String(index)}` });
    return `<div class="post-body">${html}</div>`;
  });
  return `<!doctype html><title>Posts</title><script>window.xss = 0</script><main>${bodies.join("")}</main><p id="after">after</p>`;
}

/** Everything in the page is pointed at, focused and left again, and its links are followed. */
async function useAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const hold = (event: Event): void => {
      event.preventDefault();
    };
    document.addEventListener("submit", hold);
    for (const element of document.querySelectorAll("main *")) {
      const isScript = element instanceof HTMLAnchorElement && element.protocol === "javascript:";
      if (element instanceof HTMLAnchorElement && !isScript)
        element.addEventListener("click", hold);
      for (const type of [
        "mouseover",
        "mouseenter",
        "pointerdown",
        "focus",
        "error",
        "load",
        "toggle",
      ])
        element.dispatchEvent(new Event(type, { bubbles: true }));
      if (element instanceof HTMLElement) element.click();
    }
  });
}

/** What a browser's own reading of the page finds that no post may hold. */
function badIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main, main *")].flatMap((element) => {
      const name = element.tagName.toLowerCase();
      const isActive =
        /^(?:script|style|iframe|object|embed|form|base|meta|link|template|audio|video|set|animate|use|foreignobject|x)$/u.test(
          name,
        );
      const attributes = [...element.attributes].filter(
        ({ name: attribute, value }) =>
          /^on|^(?:srcdoc|formaction|xlink:href|action)$/iu.test(attribute) ||
          /^[\s\0-\x20]*(?:javascript|vbscript|data):/iu.test(value),
      );
      return [
        ...(isActive ? [`<${name}>`] : []),
        ...attributes.map((attribute) => `<${name} ${attribute.name}=${attribute.value}>`),
      ];
    }),
  );
}

async function expectHarmless(page: Page, posts: readonly string[]): Promise<void> {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.route("**/*", (route) => route.abort());
  for (const batch of batchesOf(posts)) {
    await page.setContent(pageOf(batch), { waitUntil: "domcontentloaded" });
    await useAll(page);
    expect(await badIn(page)).toEqual([]);
    expect(await page.evaluate(() => window.xss)).toBe(0);
    // No post has swallowed what follows it, and each is still by itself.
    await expect(page.locator("body > #after")).toHaveText("after");
    await expect(page.locator("main > .post-body")).toHaveCount(batch.length);
  }
  expect(dialogs).toEqual([]);
}

test("a script that is not held back counts itself", async ({ page }) => {
  await page.setContent(
    pageOf([]).replace("<main>", "<main><img src=x: onerror=xss++><b onclick=xss++>"),
  );
  await useAll(page);
  expect(await page.evaluate(() => window.xss)).toBeGreaterThanOrEqual(2);
  expect(await badIn(page)).toHaveLength(2);
});

test("no way to bring a script into a page runs in one", async ({ page }) => {
  test.slow();
  await expectHarmless(page, scriptVectors());
});

test("no string of a list that others published runs in a page, or breaks one", async ({
  page,
}) => {
  const vectors = publishedVectors();
  expect(vectors).toHaveLength(485);
  await expectHarmless(page, [...vectors, ...vectors.map((vector) => `**x** ${vector}\n\n> y`)]);
});

test("whatever is typed is read by a browser as it was meant", async ({ page }) => {
  test.slow();
  await expectHarmless(page, fc.sample(hostilePost, { numRuns: 1200, seed: 20_261_127 }));
});

test("a right-to-left post, or one with signs that turn directions, leaves its neighbours alone", async ({
  page,
}) => {
  const text = "\u202e\u2067 abc 0.1 + 0.2 = 0.3 def";
  const { html } = renderPost(text, { scenario: null, idPrefix: "p" });
  await page.setContent(
    `<p style="white-space: nowrap"><span id="a">before</span> <span class="post-body">${html.replace(/^<p|<\/p>$/gu, (tag) => tag.replace("p", "span"))}</span> <span id="b">behind</span></p>`,
  );
  const left = (id: string) =>
    page.locator(id).evaluate((element) => element.getBoundingClientRect().left);
  expect(await left("#a")).toBeLessThan(await left("#b"));
});
