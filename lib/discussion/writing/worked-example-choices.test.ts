import { expect, test } from "vitest";
import { darkAndBright, exactly, fixedAt, openDarkAndBright } from "@/lib/loss/scenario.fixture";
import { renderPost } from "./render-post";
import { workedExampleChoices } from "./worked-example-choices";

const pairs = (...of: Parameters<typeof workedExampleChoices>) =>
  workedExampleChoices(...of).map(({ text, about }) => [text, about]);

test("at a prediction, the numbers separate brightness from distance", () => {
  expect(pairs(darkAndBright(["1/2", "1/2"], fixedAt("0.4")))).toEqual([
    [
      "share(L2, bright) at 0.4, then at 0.8",
      "25/26, then 1/26: the brightness stays, the share turns round",
    ],
    ["share(L2, bright) at 0.6", "½: equally far, equally heavy"],
    ["L2(0.4, 0.9)", "0.25: the number alone, compared with nothing"],
    ["pull(L1, bright)", "0.5: L1 pulls by heads, wherever the prediction lies"],
    ["best(L1)", "[0.3, 0.9]: to L1 every value between is as good as any other"],
    ["best(L2)", "0.6: L2 ends at the mean, by heads"],
  ]);
});

test("without a prediction, they are about where training ends", () => {
  expect(pairs(darkAndBright(["4/5", "1/5"])).map(([text]) => text)).toEqual([
    "share(L2, bright) at 0.6",
    "best(L1)",
    "best(L2)",
  ]);
});

test("on the scale of pixels they are in pixels", () => {
  const scenario = darkAndBright(["1/2", "1/2"], fixedAt("0.4"), { scale: "255" });
  expect(pairs(scenario)[0]?.[0]).toBe("share(L2, bright) at 102, then at 204");
});

test("there are none where the groups are unknown or the same", () => {
  const { groups, ...rest } = darkAndBright(["1/2", "1/2"]);
  const same = groups.map((group) => ({ ...group, brightness: exactly("0.5") }));
  expect(pairs({ ...rest, groups: same })).toEqual([]);
  expect(pairs({ ...rest, groups: [] })).toEqual([]);
});

test("each of them becomes a worked example in a post of the thread", () => {
  for (const scenario of [
    darkAndBright(["1/2", "1/2"], fixedAt("0.4")),
    darkAndBright(["4/5", "1/5"]),
    openDarkAndBright(null, null),
  ]) {
    const choices = workedExampleChoices(scenario);
    expect(choices.length).toBeGreaterThan(2);
    for (const { text } of choices) {
      const { html, problems } = renderPost(text, { scenario, idPrefix: "p" });
      expect(html).toMatch(/^<figure class="worked">/u);
      expect(problems).toEqual([]);
    }
  }
});
