import { describe, expect, test } from "vitest";
import { darkAndBright, fixedAt } from "@/lib/loss/scenario.fixture";
import { PASTED_THREAD } from "./pasted-thread.fixture";
import { renderPost } from "./render-post";
import { withoutPopovers } from "./without-popovers.fixture";

describe.each([
  ["without numbers", null],
  ["with the numbers of a thread", darkAndBright(["1/2", "1/2"], fixedAt("0.4"))],
])("a discussion as it is pasted, %s", (_, scenario) => {
  const posts = PASTED_THREAD.map(({ text, sums }) => ({
    ...renderPost(text, { scenario, idPrefix: "p" }),
    expected: sums,
  }));

  test("has every sum found, each once, and all of them right", () => {
    for (const { sums, expected, problems } of posts) {
      expect(sums.map(({ text }) => text)).toEqual(expected);
      expect(sums.map(({ verdict }) => verdict)).toEqual(expected.map(() => "exact"));
      expect(problems).toEqual([]);
    }
  });

  test("has a mark on each sum, and none on prose nor on what only gives a letter its value", () => {
    for (const { html, expected } of posts) {
      const shown = withoutPopovers(html);
      expect(shown.split("[mark]")).toHaveLength(expected.length + 1);
      expect(shown.split('<span class="sum is-exact')).toHaveLength(expected.length + 1);
      expect(shown.match(/class="(?:sum|worked|conclusion)/gu) ?? []).toHaveLength(expected.length);
    }
    expect(withoutPopovers(posts[3]?.html ?? "")).toContain(
      "(e.g., y_{pred} = 0.8, y_{true} = 0.7)</p>",
    );
  });
});
