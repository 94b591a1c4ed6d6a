import { describe, expect, test } from "vitest";
import { assess } from "@/lib/loss/assess";
import { darkAndBright, fixedAt } from "@/lib/loss/scenario.fixture";
import type { RenderContext } from "./render-context";
import { renderPost } from "./render-post";

const NONE: RenderContext = { scenario: null, idPrefix: "p" };
const scenario = darkAndBright(["1/2", "1/2"], fixedAt("0.4"));
const THREAD: RenderContext = { scenario, idPrefix: "p" };

const block = (...lines: readonly string[]) => `\`\`\`worked\n${lines.join("\n")}\n\`\`\``;
const count = (html: string, part: string) => html.split(part).length - 1;
const reasons = (html: string) =>
  [...html.matchAll(/<span class="reason">([^<]+)<\/span>/gu)].map(([, reason]) =>
    reason?.replaceAll("&quot;", '"'),
  );

describe("a line that is only an expression of the loss vocabulary", () => {
  test("is worked out line by line, with the reasons, a figure and its data", () => {
    const { html, problems } = renderPost("L2(0.9, 0.1)", NONE);
    expect(html).toMatch(/^<figure class="worked"><header><code>L2\(0\.9, 0\.1\)<\/code>/u);
    expect(reasons(html)).toEqual(["L2 is the square of the error", "subtract", "square"]);
    expect(count(html, 'class="plot"')).toBe(1);
    expect(html).toContain("<summary>The same as a table</summary>");
    expect(problems).toEqual([]);
  });

  test("has the same lines as the engine's own working", () => {
    const { html } = renderPost("share(L2, bright)", THREAD);
    const [working] = assess("share(L2, bright)", scenario).cases;
    expect(reasons(html)).toEqual(working?.lines.map(({ because }) => because));
  });

  test("is worked out on the thread's numbers, which it says", () => {
    const { html } = renderPost("share(L2, bright)", THREAD);
    expect(html).toContain("<span>on dark 0.3, bright 0.9, shares ½ : ½, prediction 0.4</span>");
  });

  test("may be worked out at several predictions", () => {
    const { html } = renderPost("share(L2, bright) at 0.4, then at 0.8", THREAD);
    expect(html).toContain('<p class="case">At 0.4</p>');
    expect(html).toContain('<p class="case">At 0.8</p>');
    expect(count(html, 'class="plot"')).toBe(2);
    expect(html).toContain("25 over 26");
    expect(html).toContain("1 over 26");
  });

  test("stands by itself between the lines around it, as typed or as code", () => {
    for (const line of ["L2(0.9, 0.1)", "`L2(0.9, 0.1)`"]) {
      const { html } = renderPost(`Look:\n${line}\nand see.`, NONE);
      expect(html.startsWith('<p dir="auto">Look:</p>\n<figure')).toBe(true);
      expect(html.endsWith('</figure>\n<p dir="auto">and see.</p>')).toBe(true);
    }
  });

  test("stands in a list and in a quotation as well", () => {
    for (const text of ["- L2(0.9, 0.1)\n- b", "> L2(0.9, 0.1)", "1. a\n\n   L2(0.9, 0.1)"])
      expect(count(renderPost(text, NONE).html, '<figure class="worked">')).toBe(1);
  });

  test("without numbers for it is shown as typed, with the reason", () => {
    const { html, problems } = renderPost("share(L2, bright) at 0.4", NONE);
    expect(html).toContain('<code class="unread">share(L2, bright) at 0.4</code>');
    expect(problems[0]).toContain("needs numbers");
    expect(renderPost("share(L2, bright) at 7", THREAD).problems[0]).toContain("outside");
  });

  test("is prose where it only looks like it", () => {
    expect(renderPost("loss(es)", NONE).html).toBe('<p dir="auto">loss(es)</p>');
    expect(renderPost("train(ing)", THREAD).problems).toEqual([]);
  });

  test("uses what the post said above", () => {
    expect(renderPost("prediction = 0.8\n\nshare(L2, bright)", THREAD).html).toContain("1 over 26");
  });
});

describe("an expression of the vocabulary in a sentence", () => {
  test("keeps its place and says what it comes to", () => {
    for (const typed of ["L2(0.9, 0.1)", "`L2(0.9, 0.1)`", "$L_2(0.9, 0.1)$"]) {
      const { html } = renderPost(`So ${typed} is large.`, NONE);
      expect(html).toContain('class="sum is-worked"');
      expect(html).toContain('>= 0.64<span class="sr">. Show the steps</span>');
      expect(html).not.toContain("<figure");
    }
  });

  test("is left alone where it is part of something longer, or has no value", () => {
    for (const text of ["2*L2(0.9, 0.1) + x", "a loss(es) thing", "the share(L2, bright) there"])
      expect(renderPost(`So ${text}.`, NONE).html).not.toContain("is-worked");
  });
});

describe("a block called worked", () => {
  test("brings numbers of its own", () => {
    const { html, problems } = renderPost(
      block("share(L2, pale)", "dim = 0.2, pale = 0.8", "share dim = 1/4", "prediction = 0.5"),
      NONE,
    );
    expect(problems).toEqual([]);
    expect(html).toContain("on dim 0.2, pale 0.8, shares 0.25 : 0.75, prediction ½");
  });

  test("takes what it leaves out from the thread, where the groups are the thread's", () => {
    const { html } = renderPost(block("share(L2, bright)", "prediction = 0.8"), THREAD);
    expect(html).toContain("on dark 0.3, bright 0.9, shares ½ : ½, prediction 0.8");
  });

  test("gives groups of its own equal shares and one output", () => {
    const { html } = renderPost(block("best(L2)", "low = 0.2", "high = 0.6"), THREAD);
    expect(html).toContain("on low 0.2, high 0.6, shares ½ : ½, one output for all");
    expect(html).toContain("equals 0.4");
  });

  test("may compare, and says whether the comparison holds", () => {
    const { html } = renderPost(block("share(L2, bright) > share(L1, bright)"), THREAD);
    expect(count(html, "<ol>")).toBe(2);
    expect(html).toContain('<span class="small">holds</span>');
  });

  test("says in its place what is wrong with it, and shows what was typed", () => {
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [["hello"], /“hello” is nothing that can be worked out/u],
      [["best(L2)", "dark"], /“dark” gives nothing a value/u],
      [["best(L2)", "dark = pale"], /“pale” is not a number/u],
      [["best(L2)", "dark = 2"], /must lie from 0 to 1/u],
      [["best(L2)", "dark = 0.2", "bright = 0.9", "share dark = 2"], /must be above 0/u],
      [["share(L2, nobody)", "dark = 0.2", "prediction = 0.1"], /is not worked out/u],
      [["", "dark = 0.2"], /nothing that can be worked out/u],
    ];
    for (const [lines, problem] of wrong) {
      const { html, problems } = renderPost(block(...lines), NONE);
      expect(problems.join(" ")).toMatch(problem);
      expect(html).toContain('<figure class="worked is-unworked">');
    }
  });

  test("is in pixels where a scale is given", () => {
    const { html } = renderPost(
      block(
        "L2(0, 1) + distance(dark)",
        "dark = 51, bright = 204",
        "prediction = 102",
        "scale = 255",
      ),
      NONE,
    );
    expect(html).toContain("equals 52");
  });
});

test("a post has so many worked examples and no more", () => {
  const { html, problems } = renderPost("L2(0.9, 0.1)\n\n".repeat(12), NONE);
  expect(count(html, "<figure")).toBe(10);
  expect(problems).toHaveLength(1);
});
