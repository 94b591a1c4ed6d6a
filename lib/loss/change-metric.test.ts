import { describe, expect, test } from "vitest";
import { printText } from "@/lib/arithmetic/print-text";
import { metricOf, withMetric } from "./change-metric";
import { claimFrom } from "./scenario.fixture";

const changed = (text: string, metric: "mae" | "mse") => {
  const { first, links } = withMetric(claimFrom(text), metric);
  return [printText(first), ...links.map(({ relation, right }) => relation + printText(right))];
};

describe("every error of a claim is measured anew", () => {
  test.each([
    ["error(L2, dark) < worst(L1)", ["error(L2, dark, mse)", "<worst(L1, mse)"]],
    ["gap(L2, mae) = overall(L1, mae)", ["gap(L2, mse)", "=overall(L1, mse)"]],
    ["ratio(L2) > ratio", ["ratio(L2, mse)", ">ratio"]],
    ["1 < |2 - error(L2, dark)| < 3", ["1", "<|2 − error(L2, dark, mse)|", "<3"]],
    ["best(L2) < share(L1, dark)", ["best(L2)", "<share(L1, dark)"]],
  ])("%s: %j", (text, expected) => {
    expect(changed(text, "mse")).toEqual(expected);
  });

  test("and back", () => {
    expect(changed("worst(L1, mse) < 1", "mae")).toEqual(["worst(L1, mae)", "<1"]);
  });
});

describe("a claim measures its errors", () => {
  test.each([
    ["error(L1, dark) < gap(L2)", "mae"],
    ["error(L1, dark, mae) < 1", "mae"],
    ["error(L1, dark, mse) < 1", "mse"],
    ["worst(L1, mse) < overall(L2)", "mse"],
    ["worst(L1) < overall(L2, mse)", "mse"],
    ["ratio(L2, mse) < 1", "mse"],
    ["best(L2) < mse", null],
    ["ratio < 2", null],
  ])("%s: %s", (text, metric) => {
    expect(metricOf(claimFrom(text))).toBe(metric);
  });
});
