import { describe, expect, test } from "vitest";
import { darkAndBright, fixedAt } from "@/lib/loss/scenario.fixture";
import type { RenderContext } from "./render-context";
import { renderPost } from "./render-post";
import { SMALL_ERRORS } from "./small-errors.fixture";
import { withoutPopovers } from "./without-popovers.fixture";

const NONE: RenderContext = { scenario: null, idPrefix: "p" };
const AT_FOUR_TENTHS: RenderContext = {
  scenario: darkAndBright(["1/2", "1/2"], fixedAt("0.4")),
  idPrefix: "p",
};

const sums = (text: string, context = NONE) =>
  renderPost(text, context).sums.map(({ text: sum, verdict }) => `${sum} ${verdict}`);
const shown = (text: string) => withoutPopovers(renderPost(text, NONE).html);

describe("the sums of a post", () => {
  test("of a long discussion are all found and right, and nothing of its prose is marked", () => {
    expect(sums(SMALL_ERRORS)).toEqual([
      "0.4-0.3 = 0.1 exact",
      "0.1^2 = 0.01 exact",
      "L1 = (1/2) * (|-0.1| + |0.2|) = 0.15 exact",
      "L2 = (1/2) * ((-0.1)^2 + 0.2^2) = 0.025 exact",
      "L1 = |0.8 - 0.7| = 0.1 exact",
      "L2 = (0.8 - 0.7)^2 = 0.01 exact",
      "L2 = (0.9 - 0.1)^2 = 0.64 exact",
    ]);
  });

  test("stay as they were typed, with a mark behind them", () => {
    expect(shown("So 0.1 + 0.2 = 0.3, I think.")).toBe(
      '<p dir="auto">So <span class="sum is-exact" dir="ltr"><span class="stated">0.1 + 0.2 = 0.3</span>[mark]</span>, I think.</p>',
    );
  });

  test("are marked with what holds of them, and never called correct", () => {
    const text = "0.8^2 = 0.64, 25/29 = 0.86, 1/26 = 0.0384, (0.9-0.1)^2 = 0.8";
    const { html, sums: found } = renderPost(text, NONE);
    expect(found.map(({ says, better }) => [says, better])).toEqual([
      ["Arithmetic checks", null],
      ["Rounded", null],
      ["Cut off, not rounded", "0.0385"],
      [expect.stringMatching(/square/u), "0.64"],
    ]);
    for (const tone of ["exact", "rounded", "truncated", "wrong"])
      expect(html).toContain(`class="sum is-${tone}"`);
    expect(html).not.toMatch(/\bcorrect/iu);
  });

  test("open their working without a script, each under an id of its own", () => {
    const { html } = renderPost("0.1+0.2 = 0.3 and 0.1+0.3 = 0.4", { ...NONE, idPrefix: "post-7" });
    const targets = [...html.matchAll(/popovertarget="([^"]+)"/gu)].map(([, id]) => id);
    expect(targets).toEqual(["post-7-s1", "post-7-s2"]);
    for (const id of targets)
      expect(html).toContain(`<span class="steps" id="${id ?? ""}" popover="auto">`);
    expect(html).toContain("0.1 plus 0.2 equals 0.3");
  });

  test("are found in formulas, in tables and in quotations", () => {
    expect(sums("$L_2 = (0.9-0.1)^2 = 0.64$")).toEqual(["L_2 = (0.9-0.1)^2 = 0.64 exact"]);
    expect(sums(String.raw`$$\frac{1}{2}\left(0.1 + 0.2\right) = 0.15$$`)).toHaveLength(1);
    expect(
      sums("$$\n\\begin{aligned} L_2 &= (0.9-0.1)^2 \\\\ &= 0.64 \\end{aligned}\n$$"),
    ).toHaveLength(1);
    expect(sums("| a |\n|---|\n| 0.1+0.1 = 0.2 |")).toEqual(["0.1+0.1 = 0.2 exact"]);
    expect(sums("> so 0.1+0.1 = 0.2")).toEqual(["0.1+0.1 = 0.2 exact"]);
  });

  test("go on through emphasis and from a formula into the text", () => {
    expect(sums("**0.1** + 0.2 = *0.3*")).toEqual(["0.1 + 0.2 = 0.3 exact"]);
    expect(sums("$L_2$ = $(0.9-0.1)^2$ = 0.64")).toHaveLength(1);
  });

  test("keep their stars", () => {
    expect(shown("0.5*0.2*3 = 0.3")).toContain("0.5*0.2*3 = 0.3");
    expect(sums("0.5*0.2*3 = 0.3")).toEqual(["0.5*0.2*3 = 0.3 exact"]);
    expect(sums("2**3 = 8 and 2*3*4 = 24")).toHaveLength(2);
  });

  test("are left alone in code and in links", () => {
    expect(sums("`0.1+0.1 = 0.3` and [0.1+0.1 = 0.3](https://a.example)")).toEqual([]);
    expect(sums("```\n0.1+0.1 = 0.3\n```\n\n    0.1+0.1 = 0.3")).toEqual([]);
  });

  test("that are endless or enormous are left alone", () => {
    expect(sums("9^9^9^9 = 1, (10^10^10) = 2, 1/0 = 3, 1e999 = 4")).toEqual([]);
  });

  test("are checked as far as a post of them goes, and the writer is told", () => {
    const { sums: found, problems } = renderPost("0.1+0.1 = 0.2. ".repeat(120), NONE);
    expect(found).toHaveLength(100);
    expect(problems).toEqual([
      "Only the first 100 sums and values of this post are checked and worked out.",
    ]);
  });
});

describe("names", () => {
  test("have the value that they were given above", () => {
    expect(sums("y_pred = 0.8\n\nThen (y_pred - 0.7)^2 = 0.01.")).toEqual([
      "(y_pred - 0.7)^2 = 0.01 exact",
    ]);
    expect(sums("(y_pred - 0.7)^2 = 0.01\n\ny_pred = 0.8")).toEqual([]);
    expect(sums("$y_{pred} = 0.8$, so $y_{pred}^2 = 0.64$")).toHaveLength(1);
  });

  test("have the last value that they were given", () => {
    expect(sums("x = 2. x^2 = 4. Now x = 3: x^2 = 9.")).toEqual(["x^2 = 4 exact", "x^2 = 9 exact"]);
  });

  test("that are a word have one only where the word stands for itself", () => {
    expect(sums("The error = 0.1, so error^2 = 0.01.")).toHaveLength(1);
    expect(sums("The total error = 0.1, and error^2 = 0.04.")).toEqual([]);
  });

  test("of something that is wrong or only about have none", () => {
    expect(sums("s = 1/3 = 0.33, and 3s = 0.99")).toEqual(["s = 1/3 = 0.33 rounded"]);
  });

  test("of the thread have the learner's values, and the mark says so", () => {
    const text = "|prediction - dark| = 0.1, share(L2, bright) = 25/26, midpoint = 0.6";
    const { sums: found } = renderPost(text, AT_FOUR_TENTHS);
    expect(found.map(({ says }) => says)).toEqual(
      Array.from({ length: 3 }, () => "Arithmetic checks, on this thread’s numbers"),
    );
    expect(sums(text)).toEqual([]);
    expect(renderPost("L2(0.9, 0.1) = 0.64", AT_FOUR_TENTHS).sums[0]?.says).toBe(
      "Arithmetic checks",
    );
  });

  test("of the thread give way to what a post says", () => {
    expect(sums("y_pred = 0.8: share(L2, bright) = 1/26", AT_FOUR_TENTHS)).toEqual([
      "share(L2, bright) = 1/26 exact",
    ]);
    expect(sums("With dark = 0.2, |prediction - dark| = 0.2", AT_FOUR_TENTHS)).toHaveLength(1);
  });

  test("of the thread that mean other things elsewhere are left to the writer", () => {
    expect(sums("delta + 1 = 2, 2*ratio = 7, threshold + 1 = 3", AT_FOUR_TENTHS)).toEqual([]);
    expect(sums("delta = 0.1. delta + 1 = 1.1", AT_FOUR_TENTHS)).toHaveLength(1);
  });
});
