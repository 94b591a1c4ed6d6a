import { describe, expect, test } from "vitest";
import { darkAndBright, fixedAt } from "@/lib/loss/scenario.fixture";
import type { OpenScenario } from "@/lib/loss/open-scenario";
import type { PostAbove } from "./above";
import { LIMITS } from "./limits";
import { PASTED_THREAD } from "./pasted-thread.fixture";
import { renderingKey, renderPost } from "./render-post";
import { unsafeParts } from "@/tests/support/safe-html";

/** The posts of a chain, from the first one down, as each is shown below the others. */
function shown(texts: readonly string[], scenario: OpenScenario | null = null) {
  const above: PostAbove[] = [];
  return texts.map((text, place) => {
    const post = renderPost(text, { scenario, idPrefix: "p", above });
    above.push({ postId: `post-${String(place + 1)}`, definitions: post.definitions });
    return post;
  });
}

/** The sums of the last post of a chain. */
const sums = (texts: readonly string[], scenario: OpenScenario | null = null) =>
  shown(texts, scenario)
    .at(-1)
    ?.sums.map(({ text, verdict }) => `${text} ${verdict}`);
const lastHtml = (texts: readonly string[], scenario: OpenScenario | null = null): string =>
  shown(texts, scenario).at(-1)?.html ?? "";

const AT_FOUR_TENTHS = darkAndBright(["1/2", "1/2"], fixedAt("0.4"));

describe("names in a post", () => {
  test("have the values that the posts above gave them, however far up", () => {
    const below = "Then (y_pred - 0.7)^2 = 0.01.";
    expect(sums([below])).toEqual([]);
    expect(sums(["Say y_pred = 0.8.", below])).toEqual(["(y_pred - 0.7)^2 = 0.01 exact"]);
    expect(sums(["y_pred = 0.8", "Why?", "Well:", below])).toHaveLength(1);
    expect(sums(["$y_{pred} = 0.8$", "$|y_{pred} - 0.7| = 0.2$"])).toEqual([
      "|y_{pred} - 0.7| = 0.2 wrong",
    ]);
  });

  test("have that of the nearest of them, and the last that it gave", () => {
    const texts = ["x = 2. Now x = 3.", "x^2 = 9", "With x = 4, x^2 = 16.", "x^2 = 16"];
    expect(shown(texts).map((post) => post.sums.map(({ verdict }) => verdict))).toEqual([
      [],
      ["exact"],
      ["exact"],
      ["exact"],
    ]);
  });

  test("have the post's own where it gives one, and none where the nearest left none", () => {
    expect(sums(["x = 2", "x = 5, so x^2 = 25"])).toEqual(["x^2 = 25 exact"]);
    expect(sums(["x = 2", "x = 1/3 = 0.33", "x^2 = 4"])).toEqual([]);
    expect(sums(["x = 2", "x = 3 + z", "x^2 = 4"])).toEqual([]);
    const unread = `x = 3\n${"- a\n".repeat(LIMITS.lines)}`;
    expect(sums(["x = 2", unread, "x^2 = 4"])).toEqual([]);
    expect(sums(["x = 2", unread, "x = 2", "x^2 = 4"])).toEqual(["x^2 = 4 exact"]);
  });

  test("are worked out again where one that they were made from is changed", () => {
    const rest = ["e = y_pred - 0.7", "e^2 = 0.01"];
    expect(sums(["y_pred = 0.8", ...rest])).toEqual(["e^2 = 0.01 exact"]);
    expect(sums(["y_pred = 0.9", ...rest])).toEqual(["e^2 = 0.01 wrong"]);
    expect(sums(["Never mind.", ...rest])).toEqual([]);
  });

  test("of the thread are what the posts above say of them", () => {
    const below = "share(L2, bright) = 1/26";
    expect(sums(["prediction = 0.8", below], AT_FOUR_TENTHS)).toEqual([`${below} exact`]);
    expect(sums(["y_pred = 0.8", below], AT_FOUR_TENTHS)).toEqual([`${below} exact`]);
    expect(sums(["Hm.", below], AT_FOUR_TENTHS)).toEqual([`${below} wrong`]);
    expect(sums(["e = prediction - 0.1", "2e = 0.6"], AT_FOUR_TENTHS)).toEqual(["2e = 0.6 exact"]);
    expect(sums(["e = dark - 0.1", "2e = 0.4"])).toEqual([]);
  });
});

describe("a mark that rests on a value from above", () => {
  test("says which value, and leads to the post that gave it", () => {
    const html = lastHtml(["y_pred = 0.8, x = 2", "Hm.", "y_pred - 0.7 = 0.1"]);
    expect(html).toContain(
      '<span dir="ltr">y_pred = 0.8</span>, from <a href="/posts/post-1">a post above</a>',
    );
    expect(html).not.toContain("x = 2");
    expect(unsafeParts(html)).toEqual([]);
  });

  test("says so for the thread's numbers too, in sums, values and worked examples", () => {
    for (const text of ["share(L2, bright) = 1/26", "So `share(L2, bright)`.", "share(L2, bright)"])
      expect(lastHtml(["prediction = 0.8", text], AT_FOUR_TENTHS)).toContain(
        'prediction = 0.8</span>, from <a href="/posts/post-1">',
      );
    for (const text of ["L2(0.9, 0.1) = 0.64", "share(L2, bright) at 0.4"])
      expect(lastHtml(["prediction = 0.8", text], AT_FOUR_TENTHS)).not.toContain("/posts/");
  });

  test("says nothing of it once the post gives the name a value itself", () => {
    expect(lastHtml(["x = 2", "x = 3, x^2 = 9"])).not.toContain("/posts/");
    expect(
      lastHtml(["y_pred = 0.8", "prediction = 0.4: share(L2, bright) = 25/26"], AT_FOUR_TENTHS),
    ).not.toContain("/posts/");
  });
});

describe("words below a value", () => {
  test("that name a case are left alone", () => {
    const above = "The error = 0.1, and x = 2.";
    for (const text of ["It magnifies an error > 1.", "If x > 3, then no.", "for 5 < x"])
      expect(sums([above, text])).toEqual([]);
    expect(sums([above, "error^2 = 0.01"])).toHaveLength(1);
  });

  test("are marked no more than by themselves in a discussion as it is pasted", () => {
    const texts = PASTED_THREAD.map(({ text }) => text);
    for (const scenario of [null, AT_FOUR_TENTHS]) {
      expect(shown(texts, scenario).map((post) => post.sums.map(({ text }) => text))).toEqual(
        PASTED_THREAD.map((post) => post.sums),
      );
    }
  });
});

describe("what is read of the posts above", () => {
  const many = (name: string, count: number) =>
    Array.from({ length: count }, (_, nth) => `${name}${String(nth)} = ${String(nth)}`).join(
      "\n\n",
    );

  test("is what lies nearest, and no name has a value that a nearer post may have changed", () => {
    const chain = ["x = 2", ...Array.from({ length: 40 }, () => many("a", 60)), "y = 3"];
    expect(sums([...chain, "x^2 = 4, y^2 = 9, a7 + 1 = 8"])).toEqual([
      "y^2 = 9 exact",
      "a7 + 1 = 8 exact",
    ]);
  });

  test("ends at a post that gives more names than are looked at in one", () => {
    const posts = shown(["x = 2", many("a", 1000), "y = 3", "x^2 = 4, y^2 = 9, a7 + 1 = 8"]);
    expect(posts.at(-1)?.sums.map(({ text }) => text)).toEqual(["y^2 = 9"]);
    for (const { definitions } of posts)
      expect(JSON.stringify(definitions).length).toBeLessThan(2 * LIMITS.definitions);
  });

  test("is worked out as far as a little effort goes, and what lies beyond has no value", () => {
    const search = "b = 1 * best(L2)";
    const trained = darkAndBright(["4/5", "1/5"]);
    expect(sums([search, "2b = 0.84"], trained)).toEqual(["2b = 0.84 exact"]);
    const chain = Array.from({ length: 40 }, () => search);
    expect(sums([...chain, "2b = 0.84"], trained)).toEqual([]);
  });
});

test("a rendering hangs on what is said above, unless it is of words alone", () => {
  const context = { scenario: null, idPrefix: "p" };
  const above = [{ postId: "a", definitions: ["x = 2"] }];
  const other = [{ postId: "a", definitions: ["x = 3"] }];
  const silent = [{ postId: "a", definitions: [] }];
  const keys = [context, { ...context, above }, { ...context, above: other }].map((one) =>
    renderingKey("x^2 = 4", one),
  );
  expect(new Set(keys).size).toBe(3);
  expect(renderingKey("x^2 = 4", { ...context, above: silent })).toBe(keys[0]);
  expect(renderingKey("Thanks, I see!", { ...context, above })).toBe(
    renderingKey("Thanks, I see!", context),
  );
});
