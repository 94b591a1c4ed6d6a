import { describe, expect, it } from "vitest";
import { PASTED_THREAD } from "./writing/pasted-thread.fixture";
import { renderPost } from "./writing/render-post";
import { sumsIn, sumsInWords, wrongSumsInWords } from "./sums";

const shown = (...tones: readonly string[]): string =>
  tones.map((tone) => `<span class="sum is-${tone}"><span>1 = 1</span></span>`).join(", ");

describe("the sums of a text", () => {
  it("are counted by their marks; what cannot be checked counts for nothing", () => {
    expect(sumsIn(shown("exact", "rounded", "wrong", "truncated", "unchecked"))).toEqual({
      checked: 2,
      wrong: 1,
      misrounded: 1,
    });
  });

  it("are counted as a post has them, long ones too", () => {
    const count = (text: string) =>
      sumsIn(renderPost(text, { scenario: null, idPrefix: "p" }).html);
    for (const { text, sums } of PASTED_THREAD) {
      expect(count(text)).toEqual({ checked: sums.length, wrong: 0, misrounded: 0 });
    }
    expect(count("L2 = (1/2) * ((-0.1)^2 + 0.2^2) = 0.25, and 0.1^2 = 0.1")).toEqual({
      checked: 0,
      wrong: 2,
      misrounded: 0,
    });
    expect(count("L2 = (0.9 - 0.1)^2 + (0.8 - 0.7)^2 / 3 = 0.6433").misrounded).toBe(0);
    expect(count("L2 = ((0.9 - 0.1)^2 + (0.8 - 0.7)^2) / 30 = 0.0216").misrounded).toBe(1);
  });

  it("are said in one sentence", () => {
    const words = (...tones: readonly string[]): string => sumsInWords(sumsIn(shown(...tones)));
    expect(words()).toBe("");
    expect(words("exact")).toBe("1 sum: it checks.");
    expect(words("exact", "rounded")).toBe("2 sums: all check.");
    expect(words("exact", "exact", "wrong")).toBe("3 sums: 2 check, 1 does not.");
    expect(words("exact", "truncated")).toBe("2 sums: 1 checks, 1 rounds wrongly.");
    expect(words("wrong", "wrong")).toBe("2 sums: 2 do not check.");
  });

  it("keep nobody from posting", () => {
    expect(wrongSumsInWords(sumsIn(shown("exact")))).toBeNull();
    expect(wrongSumsInWords(sumsIn(shown("wrong")))).toBe(
      "One sum does not come out: you can still post.",
    );
    expect(wrongSumsInWords(sumsIn(shown("wrong", "wrong")))).toContain("2 sums do not come out");
  });
});
